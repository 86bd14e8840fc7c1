import { connectorName } from '#app/features/flows/connector-name.ts'
import { ConnectorSign } from '#app/features/flows/connector-sign.tsx'
import { useHealthText } from '#app/text/health-words.ts'
import { ExternalLink } from '#app/ui/external-link.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import type { FlowConnection, FlowHealth } from '#contract/flow-health.ts'
import styles from './health.module.css'
import { SeveritySign, type Verdict } from './severity-sign.tsx'

const signs: Readonly<Record<FlowConnection['state'], Verdict>> = {
  connected: 'healthy',
  broken: 'error',
  'not-found': 'error',
  unbound: 'error',
  'cannot-tell': 'off',
}

/** The connections of a flow and how each stands. */
export function ConnectionList({ health: { connections, connectionsUrl } }: { readonly health: FlowHealth }) {
  const { connections: text } = useHealthText()
  return (
    <Section title={text.title}>
      <ul className={styles.plainList}>
        {connections.map(({ connector, name, state }) => (
          <li key={`${connector} ${name} ${state}`} className={styles.connection}>
            <ConnectorSign name={connector} small />
            <div className={styles.grow}>
              <p className={words.plain}>{connectorName(connector)}</p>
              {name && <p className={words.small}>{name}</p>}
            </div>
            <span className={styles.state}>
              <SeveritySign of={signs[state]} />
              {text.states[state]}
            </span>
          </li>
        ))}
      </ul>
      <div>
        <ExternalLink href={connectionsUrl}>{text.open}</ExternalLink>
      </div>
    </Section>
  )
}
