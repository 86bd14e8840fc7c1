import type { CreateFlow, LeftBehind } from '#contract/creation.ts'
import type { FlowSummary } from '#contract/flow.ts'
import type { ClientData } from '#domain/cloud-flow/definition.ts'
import { compileFlow } from '#domain/flow/compile.ts'
import { appointmentFlow, summaryOf } from '../appointment-flows.ts'
import type { Building } from '../building.ts'
import type { Desk } from '../desk.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import type { FlowRow } from '../gateways/flow-row.ts'
import { ProblemError } from '../problem-error.ts'
import { arm } from './arming.ts'
import { certainly } from './certainly.ts'
import { prepare } from './connection-references.ts'
import { foundFull } from './found-full.ts'
import { descriptionOf, isMarked, orderMark } from './order-mark.ts'
import type { Outcome, Progress } from './progress.ts'
import { withEvidence } from './role-evidence.ts'

const keyReused = () => new ProblemError(409, 'key-reused', 'This key was used for another flow.')

/** The flow under the order's key, made if it is not there; an earlier attempt's is taken up again. */
async function made(
  flows: EnvironmentFlows,
  { key, name, dryRun }: CreateFlow,
  mark: string,
  clientData: ClientData,
): Promise<FlowRow> {
  const description = await descriptionOf(mark, clientData, dryRun)
  const order = { key, mark, name, description, clientdata: JSON.stringify(clientData) }
  await certainly(
    () => flows.createFlow(order),
    async () => (await flows.orderedFlow(order)) !== null,
  )
  const row = await flows.orderedFlow(order)
  if (!row) throw new ProblemError(404, 'not-found', 'The flow vanished while it was being made.')
  if (!isOf(row, mark)) throw keyReused()
  return row
}

/** Whether an order made the flow that stands for it; what the flow service found by the order's mark is the order's. */
const isOf = ({ road, description }: FlowRow, mark: string): boolean =>
  road === 'flow-service' || isMarked(description, mark)

/** By which id Microsoft knows an order's flow that an earlier attempt has made: its key, unless the flow service gave it another. */
export async function madeUnder(
  { mailbox }: Desk,
  { dataverse, orderedFlow }: EnvironmentFlows,
  order: CreateFlow,
  { answers }: Building,
): Promise<string> {
  if (dataverse) return order.key
  const made = await orderedFlow({ key: order.key, mark: orderMark(mailbox, order, answers) })
  return made?.id ?? order.key
}

/** Turns the flow on, unless an earlier attempt did. */
async function turnOn(flows: EnvironmentFlows, row: FlowRow): Promise<void> {
  if (row.state === 'on') return
  await certainly(
    () => flows.changeFlow(row, '*', { state: 'on' }),
    async () => (await flows.flow(row.id))?.state === 'on',
  )
}

/** The flow as the page lists it, if it is on; whoever made it owns it. */
function live(
  { config, mailbox }: Desk,
  { environment }: EnvironmentFlows,
  row: FlowRow | null,
): FlowSummary | null {
  const flow = row?.state === 'on' ? appointmentFlow(row, environment, new Set([row.ownerId]), mailbox) : null
  return flow && summaryOf(flow, config.powerAutomateUrl)
}

/**
 * What an error left of the order's flow: it may even be live, by another attempt or by an answer that broke.
 * With the mailbox full, a flow that is off could only be in the way, so it is taken away.
 */
async function leftOf(
  flows: EnvironmentFlows,
  { key }: CreateFlow,
  mark: string,
  { isFull, isDeaf }: { readonly isFull: boolean; readonly isDeaf: boolean },
): Promise<LeftBehind | FlowRow> {
  try {
    const found = await flows.orderedFlow({ key, mark })
    if (!found || !isOf(found, mark)) return 'nothing'
    if (found.state === 'on' && !isDeaf) return found
    if (found.state === 'on') await flows.changeFlow(found, '*', { state: 'off' })
    if (!isFull) return 'flow-off'
    const row = await flows.flow(found.id)
    if (row) await flows.deleteFlow(row)
    return 'nothing'
  } catch {
    return 'cannot-tell'
  }
}

/** Writes down what a creation showed of the mailbox: whose the slot is that was reserved for it. */
async function account(
  { config, store, place, now }: Desk,
  { key }: CreateFlow,
  outcome: Outcome,
  begun: Date,
): Promise<void> {
  if (outcome.kind === 'live') {
    await store.reservations.hold(place, key, now(), outcome.flow.id)
    if (outcome.flow.webhook === 'registered' || !config.flowService)
      await store.facts.foundRoom(place, begun)
  } else if (outcome.left !== 'cannot-tell') await store.reservations.release(place, key)
}

/** Makes a flow in the slot reserved for it and sees it on: once for each key, however often it is asked for or interrupted. */
export async function createFlow(
  desk: Desk,
  flows: EnvironmentFlows,
  order: CreateFlow,
  { template, answers }: Building,
  progress: Progress,
): Promise<Outcome> {
  const { mailbox, store, place, actor, now } = desk
  const mark = orderMark(mailbox, order, answers)
  const begun = now()
  /** Whether it may be on without being told of any appointment. */
  let isDeaf = false
  let isVerified = false
  let flow: FlowSummary
  const ended = async (outcome: Outcome): Promise<Outcome> => {
    try {
      await account(desk, order, outcome, begun)
      const { key: subject } = order
      const told = outcome.kind === 'live' ? 'done' : (outcome.problem.remedy ?? outcome.problem.code)
      await store.audit(place, { userId: actor.id, action: 'flow create', subject, outcome: told, at: now() })
    } catch (error) {
      // What came of it at Microsoft is as it is, whether or not it could be written down.
      desk.log(error)
    }
    return outcome
  }
  try {
    // Both were found in order before the first line was sent.
    await progress.done('check-administrator')
    await progress.done('check-slots')
    const { references, businessName } = await progress.step('prepare-connections', () =>
      prepare(desk, flows, order, template),
    )
    const clientData = compileFlow({ template, answers, mailbox, references, businessName })
    const row = await progress.step('create', async () => {
      if (!(await store.keys.claim(place, actor.id, order.key, mark, now()))) throw keyReused()
      return made(flows, order, mark, clientData)
    })
    await progress.step('turn-on', () => turnOn(flows, row))
    flow = await progress.step('verify', async () => {
      const now = await flows.flow(row.id)
      const found = live(desk, flows, now)
      if (!now || !found)
        throw new ProblemError(409, 'flow-changed', 'The flow is not on although nothing refused it.')
      isDeaf = true
      isVerified = await arm(desk, flows, now, begun)
      // Registering its trigger may have written it once more.
      return (isVerified ? live(desk, flows, await flows.flow(row.id)) : found) ?? found
    })
  } catch (error) {
    const left = await leftOf(flows, order, mark, { isFull: await foundFull(desk, error), isDeaf })
    const found = typeof left === 'string' ? null : live(desk, flows, left)
    if (found) return ended({ kind: 'live', flow: found })
    return ended(
      progress.refusal(await withEvidence(desk, error), typeof left === 'string' ? left : 'cannot-tell'),
    )
  }
  return ended({ kind: 'live', flow: isVerified ? { ...flow, webhook: 'registered' } : flow })
}
