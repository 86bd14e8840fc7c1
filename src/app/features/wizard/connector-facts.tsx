import { useLanguage } from '#app/text/text-context.tsx'
import { ExternalLink } from '#app/ui/external-link.tsx'
import plain from '#app/ui/words.module.css'
import { connectors as catalogue } from '#domain/connectors/catalogue.ts'
import type { ConnectorName } from '#domain/connectors/connector.ts'
import styles from './connector-facts.module.css'
import { TierBadge } from './tier-badge.tsx'
import { useWizard } from './wizard-context.ts'

interface Props {
  readonly connectors: readonly ConnectorName[]
  readonly notes: readonly string[]
}

/** The connectors of a template with their tier, and folded away what they cannot do and where to read more. */
export function ConnectorFacts({ connectors, notes }: Props) {
  const { language } = useLanguage()
  const { text } = useWizard()
  const words = text.template
  const used = connectors.map((name) => catalogue[name])
  return (
    <>
      <ul className={styles.connectors} aria-label={words.uses}>
        {used.map(({ name, displayName, tier }) => (
          <li key={name}>
            {displayName} <TierBadge tier={tier} />
          </li>
        ))}
      </ul>
      <details className={styles.details}>
        <summary className={`${plain.summary} ${styles.summary}`}>{words.limits}</summary>
        <div className={styles.facts}>
          {notes.length > 0 && (
            <ul className={styles.list}>
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
          {used.map(({ name, displayName, limitations, pageUrl, referenceUrl }) => (
            <div key={name}>
              <h4 className={styles.name}>{displayName}</h4>
              {limitations.length > 0 && (
                <ul className={styles.list}>
                  {limitations.map((limitation) => (
                    <li key={limitation}>{text.limitations[limitation]}</li>
                  ))}
                </ul>
              )}
              <div className={styles.links}>
                <ExternalLink href={pageUrl(language)} label={words.pageNamed(displayName)}>
                  {words.page}
                </ExternalLink>
                <ExternalLink href={referenceUrl(language)} label={words.referenceNamed(displayName)}>
                  {words.reference}
                </ExternalLink>
              </div>
            </div>
          ))}
          {used.some(({ tier }) => tier === 'premium') && <p className={styles.note}>{words.premiumMeans}</p>}
        </div>
      </details>
    </>
  )
}
