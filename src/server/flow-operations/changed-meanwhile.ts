import type { Problem } from '#contract/problem.ts'
import { type AppointmentFlow, summaryOf } from '../appointment-flows.ts'
import { appointmentFlowById } from '../creation/append-actions.ts'
import type { Desk } from '../desk.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import { UpstreamError } from '../gateways/upstream-error.ts'
import { ProblemError } from '../problem-error.ts'

/** That somebody else was faster, with the flow as it is now, and what Microsoft said if it was the one that saw it. */
export const changedMeanwhile = (
  { config }: Desk,
  flow: AppointmentFlow,
  told: Pick<Problem, 'refusal' | 'remedy'> = {},
): ProblemError =>
  new ProblemError(409, 'flow-changed', 'Somebody changed the flow in the meantime; look at it again.', {
    flow: summaryOf(flow, config.powerAutomateUrl),
    ...told,
  })

/** Does something to a flow; that its version is no longer the one that was read is told with the flow as it is now. */
export async function unlessChanged<Done>(
  desk: Desk,
  flows: EnvironmentFlows,
  flowId: string,
  work: () => Promise<Done>,
): Promise<Done> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof UpstreamError) || error.status !== 412) throw error
    const { refusal } = error
    throw changedMeanwhile(desk, await appointmentFlowById(desk, flows, flowId), { refusal, remedy: 'stale' })
  }
}
