import { randomUUID } from 'node:crypto'
import type { CreateFlow } from '#contract/creation.ts'
import type { FlowSummary } from '#contract/flow.ts'
import type { BuildRequest } from '#contract/request.ts'
import { isOpen, mayMove } from '#domain/request/moves.ts'
import { summaryOf } from '../appointment-flows.ts'
import { readBuilding } from '../building.ts'
import { appointmentFlowById } from '../creation/append-actions.ts'
import { createFlow } from '../creation/create-flow.ts'
import { orderMark } from '../creation/order-mark.ts'
import type { Outcome, Progress } from '../creation/progress.ts'
import { type Desk, flowsOf } from '../desk.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import { ProblemError } from '../problem-error.ts'
import { reserveSlot } from '../slot-account.ts'
import { BUILDING, type Change, type RequestRow, type Viewer } from '../store/requests.ts'
import { wishIn } from './deciding.ts'
import { movedOrRefused, refusalOf } from './moving.ts'
import { requireDecider } from './viewer.ts'

/** What a request orders, and what of it is there already. */
interface Begun {
  readonly row: RequestRow
  readonly order: CreateFlow
  readonly flows: EnvironmentFlows
  /** The flow that an interrupted attempt made after all. */
  readonly found: FlowSummary | null
}

/** How long only whoever began to build may find out what came of it, in milliseconds. */
const THEIRS = 60 * 60_000

/** The flow of an attempt of which nobody knows what came, if it is on; only whoever began it can see it. */
async function foundFlow(desk: Desk, row: RequestRow): Promise<FlowSummary | null> {
  if (row.leftBehind !== 'cannot-tell' || row.flowId === null || row.environment === null) return null
  if (row.builderId !== desk.actor.id) {
    if (row.updatedAt.getTime() + THEIRS <= desk.now().getTime()) return null
    throw new ProblemError(409, 'outcome-unknown', 'Only whoever began to build can see what came of it.')
  }
  const environments = await desk.microsoft.environments('now')
  const environment = environments.find(({ id }) => id === row.environment)
  // Whoever has lost the environment sees no more of it than the others.
  if (!environment) return null
  const flows = desk.microsoft.flows(environment)
  const ordered = await flows.orderedFlow({ key: row.flowId, mark: row.orderMark ?? '' })
  if (ordered?.state !== 'on') return null
  return summaryOf(await appointmentFlowById(desk, flows, ordered.id), desk.config.powerAutomateUrl)
}

/** Whether the order is the one that was begun before: then it has the same key, and no flow is made twice. */
const isSameOrder = ({ actor }: Desk, { builderId, orderMark: before }: RequestRow, mark: string): boolean =>
  before === null || (before === mark && builderId === actor.id)

/** Begins to build what was asked for, with connections of the caller's own, or goes on after an interruption. */
export async function beginBuilding(
  desk: Desk,
  viewer: Viewer,
  row: RequestRow,
  { environment, connections }: BuildRequest,
): Promise<Begun> {
  requireDecider(viewer)
  const isGoingOn = row.state === 'building' && row.builderId === desk.actor.id
  if (row.content.kind !== 'flow' || !(isGoingOn || mayMove(row, 'build'))) throw refusalOf(row, 'build')
  const { dryRun } = row.content
  const { template, answers, name } = wishIn(row.content)
  const asked = { template: template.id, answers, name, environment, connections }
  readBuilding(asked)
  const flows = await flowsOf(desk, environment)
  const mark = orderMark(desk.mailbox, asked, answers)
  const isSame = isSameOrder(desk, row, mark)
  const found = isSame ? null : await foundFlow(desk, row)
  const flowId = (isSame || found ? row.flowId : null) ?? randomUUID()
  const order: CreateFlow = { ...asked, key: flowId, ...(dryRun && { dryRun }) }
  const { store, place, now } = desk
  const until = new Date(now().getTime() + BUILDING)
  if (isGoingOn) {
    if (!isSame && !found)
      throw new ProblemError(409, 'move-not-allowed', 'It is still being built as it was ordered before.')
    await store.requests.goOnBuilding(place, row.id, until)
    return { row, order, flows, found }
  }
  if (!found) {
    await reserveSlot(desk, { flowId, flowName: name, operation: template.trigger, environment })
  }
  const change: Change = {
    flowId,
    environment: found?.environment.id ?? environment,
    builderId: desk.actor.id,
    orderMark: found ? row.orderMark : mark,
    buildingUntil: until,
    leftBehind: null,
  }
  const moved = await movedOrRefused(desk, viewer, row, 'build', change).catch(async (error: unknown) => {
    const now = await store.requests.find(place, row.id, desk.now())
    const isTheirs = now?.flowId === flowId && isOpen(now.state)
    if (!isTheirs) await store.reservations.release(place, flowId)
    throw error
  })
  if (row.flowId && row.flowId !== flowId) await store.reservations.release(place, row.flowId)
  return { row: moved, order, flows, found }
}

/** Builds it, and writes down what came of it before anybody is told. */
export async function build(
  desk: Desk,
  { row, order, flows, found }: Begun,
  progress: Progress,
): Promise<Outcome> {
  const { store, place, actor, now } = desk
  const attempt = async (): Promise<Outcome> => {
    try {
      return await createFlow(desk, flows, order, readBuilding(order), progress)
    } catch (error) {
      return progress.refusal(error, 'cannot-tell')
    }
  }
  const outcome: Outcome = found ? { kind: 'live', flow: found } : await attempt()
  const move = (...[what, change]: [what: 'build' | 'succeed' | 'fail', change?: Change]) =>
    store.requests.move(place, row.id, what, { by: actor, at: now() }, change)
  if (outcome.kind === 'refused')
    await move('fail', { leftBehind: outcome.left, movedProblem: outcome.problem })
  else if (!(await move('succeed'))) {
    // It took so long that it was given up, and is live all the same.
    const { flowId, environment, builderId } = row
    const buildingUntil = new Date(now().getTime() + BUILDING)
    if (await move('build', { flowId, environment, builderId, buildingUntil })) await move('succeed')
  }
  return outcome
}
