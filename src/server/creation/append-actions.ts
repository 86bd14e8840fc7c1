import { isDeepStrictEqual } from 'node:util'
import type { AppendActions } from '#contract/creation.ts'
import { appendActions } from '#domain/flow/append.ts'
import { type AppointmentFlow, appointmentFlow, summaryOf } from '../appointment-flows.ts'
import type { Building } from '../building.ts'
import type { Desk } from '../desk.ts'
import { audited } from '../flow-operations/audited.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import type { FlowRow } from '../gateways/flow-row.ts'
import { jsonOrText } from '../gateways/json.ts'
import { UpstreamError } from '../gateways/upstream-error.ts'
import { requireKeptNumbers } from '../numbers-kept.ts'
import { ProblemError } from '../problem-error.ts'
import { certainly } from './certainly.ts'
import { prepare } from './connection-references.ts'
import type { Outcome, Progress } from './progress.ts'
import { withEvidence } from './role-evidence.ts'

const unsuitable = (detail: string) =>
  new ProblemError(422, 'flow-unsuitable', 'These actions cannot be added to this flow.', { detail })

const changed = () =>
  new ProblemError(409, 'flow-changed', 'Somebody changed the flow in the meantime; look at it again.')

/** The appointment flow of that id, if it is one of the mailbox and the caller may see it. */
export async function appointmentFlowById(
  desk: Desk,
  flows: EnvironmentFlows,
  id: string,
): Promise<AppointmentFlow> {
  const [mine, row] = await Promise.all([flows.mine(), flows.flow(id)])
  const flow = row && appointmentFlow(row, flows.environment, mine, desk.mailbox)
  if (!flow) throw new ProblemError(404, 'not-found', 'There is no such flow of this booking page.')
  return flow
}

const sameJson = (one: string, other: string): boolean =>
  isDeepStrictEqual(jsonOrText(one), jsonOrText(other))

/** Writes the flow as it shall be; a refusal is believed only once the flow has been read again. */
async function write(flows: EnvironmentFlows, row: FlowRow, etag: string, clientdata: string): Promise<void> {
  await certainly(
    () => flows.changeFlow(row, etag, { clientdata }),
    async () => sameJson((await flows.flow(row.id))?.clientdata ?? '', clientdata),
  ).catch((error: unknown) => {
    throw error instanceof UpstreamError && error.status === 412 ? changed() : error
  })
}

/** Adds a template's actions to a flow that exists; its trigger, and with it its slot, stays as it is. */
export async function appendToFlow(
  desk: Desk,
  flows: EnvironmentFlows,
  flow: AppointmentFlow,
  order: AppendActions,
  { template, answers }: Building,
  progress: Progress,
): Promise<Outcome> {
  let isWritten = false
  try {
    await audited(desk, 'flow extend', flow.row.id, async () => {
      await progress.done('check-administrator')
      const { references, businessName } = await progress.step('prepare-connections', async () => {
        if (flow.row.etag !== order.etag) throw changed()
        return prepare(desk, flows, order, template)
      })
      await progress.step('create', async () => {
        requireKeptNumbers(flow.row.clientdata)
        const appended = appendActions({
          flow: flow.clientData,
          template,
          answers,
          references,
          mailbox: desk.mailbox,
          businessName,
        })
        if (appended.kind === 'refused') throw unsuitable(appended.reason)
        await write(flows, flow.row, order.etag, JSON.stringify(appended.clientData))
      })
    })
    isWritten = true
    const written = await progress.step('verify', () => appointmentFlowById(desk, flows, flow.row.id))
    return { kind: 'live', flow: summaryOf(written, desk.config.powerAutomateUrl) }
  } catch (error) {
    // A write whose answer broke was looked for by reading the flow; when that fails too, nobody knows.
    const isDoubtful = error instanceof UpstreamError && error.refusal.operation === 'read the flow'
    return progress.refusal(
      await withEvidence(desk, error),
      isWritten || isDoubtful ? 'cannot-tell' : 'nothing',
    )
  }
}
