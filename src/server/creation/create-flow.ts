import { createHash } from 'node:crypto'
import type { CreateFlow } from '#contract/creation.ts'
import { compileFlow } from '#domain/flow/compile.ts'
import { remedyFor } from '#domain/refusal/remedy.ts'
import { appointmentFlow, summaryOf } from '../appointment-flows.ts'
import type { Building } from '../building.ts'
import type { Desk } from '../desk.ts'
import type { Dataverse, FlowRow } from '../gateways/dataverse.ts'
import { UpstreamError } from '../gateways/upstream-error.ts'
import { ProblemError } from '../problem-error.ts'
import { prepare } from './connection-references.ts'
import type { Progress } from './progress.ts'

const TURNED_ON = { statecode: 1, statuscode: 2 } as const

/** Says in the flow itself which order made it, so that the same key for another order is found out. */
function descriptionOf(desk: Desk, order: CreateFlow): string {
  const { template, environment, name, answers, connections } = order
  const told = JSON.stringify([desk.mailbox, environment, template, name, answers, connections])
  return `Workflow Desk · ${template} · ${createHash('sha256').update(told).digest('hex').slice(0, 16)}`
}

/** Does something that may have been done although its answer broke; `check` tells, and the error stands if it was not. */
async function certainly(attempt: () => Promise<unknown>, check: () => Promise<boolean>): Promise<void> {
  try {
    await attempt()
  } catch (error) {
    const uncertain = error instanceof UpstreamError && error.status >= 500
    if (!uncertain || !(await check())) throw error
  }
}

/** The flow under the order's key, made if it is not there; an earlier attempt's is taken up again. */
async function made(
  dataverse: Dataverse,
  order: CreateFlow,
  description: string,
  clientdata: string,
): Promise<FlowRow> {
  const { key, name } = order
  await certainly(
    () => dataverse.createFlow(key, { name, description, clientdata }),
    async () => (await dataverse.cloudFlow(key)) !== null,
  )
  const row = await dataverse.cloudFlow(key)
  if (!row) throw new ProblemError(404, 'not-found', 'The flow vanished while it was being made.')
  if (row.description !== description)
    throw new ProblemError(409, 'key-reused', 'This key was used for another flow.')
  return row
}

/** Turns the flow on, unless an earlier attempt did. */
async function turnOn(dataverse: Dataverse, { id, state }: FlowRow): Promise<void> {
  if (state === 'on') return
  await certainly(
    () => dataverse.changeFlow(id, '*', TURNED_ON),
    async () => (await dataverse.cloudFlow(id))?.state === 'on',
  )
}

/** Takes the refused flow away where it could only be in the way: a full mailbox is answered by another flow. */
async function clearedAway(
  desk: Desk,
  dataverse: Dataverse,
  key: string,
  error: unknown,
): Promise<'nothing' | 'flow-off'> {
  const full = error instanceof UpstreamError && remedyFor(error.refusal) === 'quota'
  if (full) desk.fullMailboxes.remember(desk.caller.tenantId, desk.mailbox)
  try {
    const row = await dataverse.cloudFlow(key)
    if (row && full) await dataverse.deleteFlow(key)
    return row && !full ? 'flow-off' : 'nothing'
  } catch {
    return 'flow-off'
  }
}

/** Makes a flow and sees it on: once for each key, however often it is asked for or interrupted. */
export async function createFlow(
  desk: Desk,
  dataverse: Dataverse,
  order: CreateFlow,
  { template, answers }: Building,
  progress: Progress,
): Promise<void> {
  const { mailbox, config } = desk
  try {
    await progress.step('check-administrator', async () => undefined)
    await progress.step('check-slots', async () => undefined)
    const { references, businessName } = await progress.step('prepare-connections', () =>
      prepare(desk, dataverse, order, template),
    )
    const clientdata = JSON.stringify(compileFlow({ template, answers, mailbox, references, businessName }))
    const row = await progress.step('create', () =>
      made(dataverse, order, descriptionOf(desk, order), clientdata),
    )
    await progress.step('turn-on', () => turnOn(dataverse, row))
    const flow = await progress.step('verify', async () => {
      const [me, live] = await Promise.all([dataverse.whoAmI(), dataverse.cloudFlow(order.key)])
      const found = live?.state === 'on' ? appointmentFlow(live, dataverse.environment, me, mailbox) : null
      if (!found)
        throw new ProblemError(409, 'flow-changed', 'The flow is not on although nothing refused it.')
      return found
    })
    desk.fullMailboxes.forget(desk.caller.tenantId, mailbox)
    await progress.live(summaryOf(flow, config.powerAutomateUrl))
  } catch (error) {
    await progress.refused(error, await clearedAway(desk, dataverse, order.key, error))
  }
}
