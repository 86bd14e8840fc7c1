import { AddRegular } from '@fluentui/react-icons/headless/svg/add'
import { useEffect, useId, useRef } from 'react'
import { places } from '#app/routes.ts'
import { useDates } from '#app/text/dates.ts'
import { useText } from '#app/text/text-context.tsx'
import { ExternalLink } from '#app/ui/external-link.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { ShareButton } from '#app/ui/share-button.tsx'
import words from '#app/ui/words.module.css'
import type { BusinessOverview } from '#contract/business.ts'
import type { FlowSummary } from '#contract/flow.ts'
import { isBroken } from '#domain/slots.ts'
import { templatesFit } from '#domain/templates/triggers.ts'
import { connectorNames } from './connector-name.ts'
import styles from './flow-row.module.css'
import { FlowSwitch } from './flow-switch.tsx'
import { loadBuilderPage, loadDryRunPage } from './later-chunks.ts'

interface Props {
  readonly flow: FlowSummary
  readonly overview: Pick<BusinessOverview, 'business' | 'mayBuild'>
  /** Whether the flow is as it is now, and not as it was on an earlier visit. */
  readonly current: boolean
  /** Whether a link has led to this very flow. */
  readonly inView: boolean
  /** Whether dates may be written by now. */
  readonly dated: boolean
}

/** Brings the flow that a link leads to before the eye and the ear, unless somebody is at work elsewhere by now. */
function useArrivalAt(inView: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!inView) return
    // Only then has the skeleton made way for the page.
    const painted = requestAnimationFrame(() => {
      const at = document.activeElement
      if (at && at !== document.body && !at.matches('h1, main')) return
      heading.current?.scrollIntoView({ block: 'center' })
      heading.current?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(painted)
  }, [inView])
  return heading
}

/** One appointment flow: what starts it, whose it is, what it uses, and its switch. */
export function FlowRow({ flow, overview: { business, mayBuild }, current, inView, dated }: Props) {
  const { flows: text, triggers, common } = useText()
  const { date } = useDates()
  const name = useId()
  const heading = useArrivalAt(inView)
  const owner = flow.owner.isMe ? text.ownedByYou(flow.owner.name) : flow.owner.name
  const connectors = connectorNames(flow.connectors)
  const quiet = [
    ...(connectors.length > 0 ? [`${text.uses}: ${common.list(connectors)}`] : []),
    flow.environment.name,
  ]
  return (
    <li className={styles.row} aria-current={inView || undefined}>
      <h3 id={name} ref={heading} tabIndex={-1} className={styles.name}>
        {flow.name}
      </h3>
      {mayBuild ? (
        <FlowSwitch flow={flow} address={business.address} current={current} labelledBy={name} />
      ) : (
        <span className={styles.state}>{text.states[flow.state]}</span>
      )}
      <div className={styles.whole}>
        <p className={words.plain}>
          {flow.operations.map((operation) => triggers[operation]).join(' / ')}
          {owner && ` · ${text.owner}: ${owner}`}
        </p>
        <p className={words.small}>
          {quiet.join(' · ')}
          {' · '}
          <span className={dated ? undefined : styles.undated}>
            {text.changed(dated ? date(flow.modifiedAt) : flow.modifiedAt.slice(0, 10))}
          </span>
        </p>
        {isBroken(flow) && <p className={words.strong}>{text.deaf}</p>}
        {flow.watches === 'cannot-tell' && <p className={words.small}>{text.cannotTell}</p>}
      </div>
      <div className={`${styles.actions} ${styles.whole}`}>
        {mayBuild && templatesFit(flow.operations) && (
          <LinkButton
            href={places.addActions(business.address, flow.id)}
            icon={<AddRegular />}
            size="small"
            label={`${text.addActions} ${flow.name}`}
            ahead={loadBuilderPage}
          >
            {text.addActions}
          </LinkButton>
        )}
        <LinkButton
          href={places.health(business.address, flow.id)}
          size="small"
          label={`${text.health} ${flow.name}`}
        >
          {text.health}
        </LinkButton>
        <LinkButton
          href={places.dryRun(business.address, flow.id)}
          size="small"
          label={`${text.dryRun} ${flow.name}`}
          ahead={loadDryRunPage}
        >
          {text.dryRun}
        </LinkButton>
        <ExternalLink href={flow.portalUrl} label={`${text.portal}: ${flow.name}`}>
          {text.portal}
        </ExternalLink>
        <ShareButton place={places.flow(business.address, flow.id)} label={flow.name} />
      </div>
    </li>
  )
}
