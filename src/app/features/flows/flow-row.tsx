import { AddRegular } from '@fluentui/react-icons/headless/svg/add'
import { useId } from 'react'
import { places } from '#app/routes.ts'
import { useDates } from '#app/text/dates.ts'
import { useText } from '#app/text/text-context.tsx'
import { ExternalLink } from '#app/ui/external-link.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import words from '#app/ui/words.module.css'
import type { FlowSummary } from '#contract/flow.ts'
import { templatesFit } from '#domain/templates/triggers.ts'
import { connectorNames } from './connector-name.ts'
import styles from './flow-row.module.css'
import { FlowSwitch } from './flow-switch.tsx'
import { loadWizard } from './wizard-chunk.ts'

interface Props {
  readonly flow: FlowSummary
  readonly address: string
  readonly mayBuild: boolean
}

/** One appointment flow: what starts it, whose it is, what it uses, and its switch. */
export function FlowRow({ flow, address, mayBuild }: Props) {
  const { flows: text, triggers, common } = useText()
  const { date } = useDates()
  const heading = useId()
  const owner = flow.owner.isMe ? text.ownedByYou(flow.owner.name) : flow.owner.name
  const connectors = connectorNames(flow.connectors)
  const quiet = [
    ...(connectors.length > 0 ? [`${text.uses}: ${common.list(connectors)}`] : []),
    flow.environment.name,
    text.changed(date(flow.modifiedAt)),
  ]
  return (
    <li className={styles.row}>
      <h3 id={heading} className={styles.name}>
        {flow.name}
      </h3>
      {mayBuild ? (
        <FlowSwitch flow={flow} address={address} labelledBy={heading} />
      ) : (
        <span className={styles.state}>{text.states[flow.state]}</span>
      )}
      <div className={styles.whole}>
        <p className={words.plain}>
          {flow.operations.map((operation) => triggers[operation]).join(' / ')} · {text.owner}: {owner}
        </p>
        <p className={words.small}>{quiet.join(' · ')}</p>
        {flow.watches === 'cannot-tell' && <p className={words.small}>{text.cannotTell}</p>}
      </div>
      <div className={`${styles.actions} ${styles.whole}`}>
        {mayBuild && templatesFit(flow.operations) && (
          <LinkButton
            href={places.addActions(address, flow.id)}
            icon={<AddRegular />}
            size="small"
            label={`${text.addActions} ${flow.name}`}
            ahead={loadWizard}
          >
            {text.addActions}
          </LinkButton>
        )}
        <ExternalLink href={flow.portalUrl} label={`${text.portal}: ${flow.name}`}>
          {text.portal}
        </ExternalLink>
      </div>
    </li>
  )
}
