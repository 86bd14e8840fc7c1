import { Field, type FieldProps, Select } from '@fluentui/react-components'
import { connectorName } from '#app/features/flows/connector-name.ts'
import { ConnectorSign } from '#app/features/flows/connector-sign.tsx'
import { useWords } from '#app/text/text-context.tsx'
import { ExternalLink } from '#app/ui/external-link.tsx'
import { connectorNamed } from '#domain/connectors/catalogue.ts'
import { type ConnectionChoice, isReady } from './connection-choice.ts'
import styles from './connection-row.module.css'
import { TierBadge } from './tier-badge.tsx'
import { wizardWords } from './wizard-context.ts'

interface Props {
  readonly choice: ConnectionChoice
  readonly connectionsUrl: string | null
  readonly onChoose: (name: string) => void
}

/** One connector: which connection it acts through, in what state that is, and how to get a working one. */
export function ConnectionRow({ choice, connectionsUrl, onChoose }: Props) {
  const words = useWords(wizardWords).connections
  const { connector, connections, chosen } = choice
  const name = connectorName(connector)
  const tier = connectorNamed(connector)?.tier
  const state: FieldProps = isReady(choice)
    ? { validationState: 'success', validationMessage: words.connected }
    : { validationState: 'error', validationMessage: words.brokenAdvice(connections.length > 1) }

  return (
    <li className={styles.row}>
      <ConnectorSign name={connector} />
      <span className={styles.name}>
        {name} {tier && <TierBadge tier={tier} />}
      </span>
      {chosen ? (
        <div className={styles.choice}>
          <Field className={styles.field} {...state}>
            <Select
              aria-label={`${words.connection}: ${name}`}
              value={chosen.name}
              onChange={(_, { value }) => onChoose(value)}
            >
              {connections.map((one) => (
                <option key={one.name} value={one.name}>
                  {one.state === 'broken' ? words.brokenOption(one.displayName) : one.displayName}
                </option>
              ))}
            </Select>
          </Field>
          {!isReady(choice) && connectionsUrl && (
            <ExternalLink href={connectionsUrl} label={words.repairNamed(name)}>
              {words.repair}
            </ExternalLink>
          )}
        </div>
      ) : (
        <div className={styles.choice} data-missing tabIndex={-1}>
          <p className={styles.none}>{words.none}</p>
          <p className={styles.advice}>{words.noneAdvice}</p>
          {connectionsUrl && (
            <ExternalLink href={connectionsUrl} label={words.makeNamed(name)}>
              {words.make}
            </ExternalLink>
          )}
        </div>
      )}
    </li>
  )
}
