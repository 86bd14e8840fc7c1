import { makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useId } from 'react'
import { places } from '#app/routes.ts'
import { useDates } from '#app/text/dates.ts'
import { useText } from '#app/text/text-context.tsx'
import { ExternalLink } from '#app/ui/external-link.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { FlowSummary } from '#contract/flow.ts'
import { connectorNames } from './connector-name.ts'
import { FlowSwitch } from './flow-switch.tsx'
import { loadWizard } from './wizard-chunk.ts'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    paddingBlock: tokens.spacingVerticalL,
    ':not(:first-child)': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
    ':last-child': { paddingBottom: '0' },
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  name: {
    margin: '0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { margin: '0' },
  quiet: {
    margin: '0',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  whole: { gridColumnStart: 1, gridColumnEnd: -1 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    paddingTop: tokens.spacingVerticalXS,
  },
})

interface Props {
  readonly flow: FlowSummary
  readonly address: string
  readonly mayBuild: boolean
}

/** One appointment flow: what starts it, whose it is, what it uses, and its switch. */
export function FlowRow({ flow, address, mayBuild }: Props) {
  const styles = useStyles()
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
      <div className={styles.words}>
        <h3 id={heading} className={styles.name}>
          {flow.name}
        </h3>
        <p className={styles.line}>
          {flow.operations.map((operation) => triggers[operation]).join(' / ')} · {text.owner}: {owner}
        </p>
        <p className={styles.quiet}>{quiet.join(' · ')}</p>
        {flow.watches === 'cannot-tell' && <p className={styles.quiet}>{text.cannotTell}</p>}
      </div>
      <FlowSwitch flow={flow} address={address} labelledBy={heading} problemClassName={styles.whole} />
      <div className={`${styles.actions} ${styles.whole}`}>
        {mayBuild && (
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
