import type { AppendActions } from '#contract/creation.ts'
import { appendActions } from '#domain/flow/append.ts'
import { type AppointmentFlow, appointmentFlow, summaryOf } from '../appointment-flows.ts'
import type { Building } from '../building.ts'
import type { Desk } from '../desk.ts'
import type { Dataverse } from '../gateways/dataverse.ts'
import { UpstreamError } from '../gateways/upstream-error.ts'
import { ProblemError } from '../problem-error.ts'
import { prepare } from './connection-references.ts'
import type { Progress } from './progress.ts'

const changed = () =>
  new ProblemError(409, 'flow-changed', 'Somebody changed the flow in the meantime; look at it again.')

/** The appointment flow of that id, if it is one of the mailbox and the caller may see it. */
export async function appointmentFlowById(
  desk: Desk,
  dataverse: Dataverse,
  id: string,
): Promise<AppointmentFlow> {
  const [me, row] = await Promise.all([dataverse.whoAmI(), dataverse.cloudFlow(id)])
  const flow = row && appointmentFlow(row, dataverse.environment, me, desk.mailbox)
  if (!flow) throw new ProblemError(404, 'not-found', 'There is no such flow of this booking page.')
  return flow
}

/** Adds a template's actions to a flow that exists; its trigger, and with it its slot, stays as it is. */
export async function appendToFlow(
  desk: Desk,
  dataverse: Dataverse,
  flow: AppointmentFlow,
  order: AppendActions,
  { template, answers }: Building,
  progress: Progress,
): Promise<void> {
  try {
    await progress.step('check-administrator', async () => undefined)
    const { references, businessName } = await progress.step('prepare-connections', async () => {
      if (flow.row.etag !== order.etag) throw changed()
      return prepare(desk, dataverse, order, template)
    })
    await progress.step('create', async () => {
      const appended = appendActions({
        flow: flow.clientData,
        template,
        answers,
        references,
        mailbox: desk.mailbox,
        businessName,
      })
      if (appended.kind === 'refused')
        throw new ProblemError(422, 'flow-unsuitable', 'These actions cannot be added to this flow.', {
          detail: appended.reason,
        })
      await dataverse
        .changeFlow(flow.row.id, order.etag, { clientdata: JSON.stringify(appended.clientData) })
        .catch((error: unknown) => {
          throw error instanceof UpstreamError && error.status === 412 ? changed() : error
        })
    })
    const written = await progress.step('verify', () => appointmentFlowById(desk, dataverse, flow.row.id))
    await progress.live(summaryOf(written, desk.config.powerAutomateUrl))
  } catch (error) {
    await progress.refused(error, 'nothing')
  }
}
