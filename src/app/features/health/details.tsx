import type { ReactNode } from 'react'
import { connectorName } from '#app/features/flows/connector-name.ts'
import { FactList } from '#app/features/wizard/fact-list.tsx'
import { useDates } from '#app/text/dates.ts'
import { useHealthText } from '#app/text/health-words.ts'
import { useText } from '#app/text/text-context.tsx'
import { Address } from '#app/ui/address.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import type { FlowHealth } from '#contract/flow-health.ts'
import type { SwitchOff } from '#domain/flow-health/switch-off.ts'

/** The facts by which a flow's health was judged. */
export function Details({ health }: { readonly health: FlowHealth }) {
  const { facts: text } = useHealthText()
  const { triggers, common } = useText()
  const { date, moment } = useDates()
  const { flow, owner, coOwners, runs, runsProblem, switchOff, premium, suspension } = health
  const [last] = runs
  const isOn = flow.state === 'on'
  const facts: (readonly [string, ReactNode])[] = [
    [text.owner, <Owner key="owner" owner={owner} />],
    [text.coOwners, <CoOwners key="co-owners" coOwners={coOwners} />],
    [text.trigger, flow.operations.map((operation) => triggers[operation]).join(' / ')],
    ...(isOn ? ([[text.webhook, text.webhooks[flow.webhook]]] as const) : []),
    [text.slot, <Slot key="slot" flow={flow} />],
    [text.lastRun, last ? moment(last.startedAt) : runsProblem ? text.notTold : text.noRun],
    ...(isOn ? ([[text.switchOff, <WhenOff key="off" switchOff={switchOff} />]] as const) : []),
    ...(suspension?.told ? ([[text.why, suspension.told]] as const) : []),
    [
      text.licence,
      premium.length > 0 ? text.premium(common.list(premium.map(connectorName))) : text.standard,
    ],
    [text.environment, flow.environment.name],
    [text.changed, date(flow.modifiedAt)],
  ]
  return (
    <Section title={text.title}>
      <FactList facts={facts} />
    </Section>
  )
}

function Owner({ owner: { displayName, emailAddress, isMe, standing } }: Pick<FlowHealth, 'owner'>) {
  const { facts: text } = useHealthText()
  const name = displayName || emailAddress || text.somebody
  return (
    <>
      {isMe ? text.you(name) : name}
      {emailAddress && emailAddress !== name && (
        <>
          <br />
          <Address className={words.small}>{emailAddress}</Address>
        </>
      )}
      <br />
      <span className={words.small}>{text.standings[standing]}</span>
    </>
  )
}

function CoOwners({ coOwners }: Pick<FlowHealth, 'coOwners'>) {
  const { facts: text } = useHealthText()
  const { common } = useText()
  if (!coOwners) return text.cannotTell
  if (coOwners.length === 0) return text.noCoOwners
  return common.list(
    coOwners.map(({ displayName, emailAddress }) => displayName || emailAddress || text.somebody),
  )
}

/** How many slots the flow holds, as far as that is known. */
function Slot({ flow: { state, webhook, operations, watches } }: Pick<FlowHealth, 'flow'>) {
  const { facts: text } = useHealthText()
  if (watches === 'cannot-tell') return text.cannotTell
  if (state === 'off') return text.probablyNone
  if (state === 'suspended') return text.probablyHolds
  return webhook === 'missing' ? text.holdsNone : text.holds(operations.length)
}

function WhenOff({ switchOff }: { readonly switchOff: SwitchOff | null }) {
  const { facts: text } = useHealthText()
  const { date } = useDates()
  if (!switchOff) return text.notTold
  const { why, from, to } = switchOff
  const [first, last] = [date(from), date(to)]
  return (
    <>
      {why === 'idle'
        ? text.notBefore(first)
        : first === last
          ? text.about(first)
          : text.between(first, last)}
      <br />
      <span className={words.small}>{text.whys[why]}</span>
    </>
  )
}
