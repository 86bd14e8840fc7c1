import type { SeenAppointment } from '../appointment/trigger-payload.ts'
import type { ClientData } from '../cloud-flow/definition.ts'
import { type DryRunOptions, dryRunOf } from './dry-run.ts'
import { FlowPlan } from './flow-plan.ts'
import { type AppointmentOutcome, type DryRunSummary, outcomeOf, summaryOf } from './outcome.ts'

/** An appointment by which its dry run can be told from others; the start is in ISO 8601. */
export interface ListedAppointment extends SeenAppointment {
  readonly id: string
  readonly start: string
}

/** What dry runs of many appointments need. */
export interface ManyOptions extends DryRunOptions {
  readonly onProgress?: ((progress: { readonly done: number; readonly total: number }) => void) | undefined
}

/** What a flow would have done for many appointments, one after the other; of each only the outcome is kept. */
export async function dryRunMany(
  flow: ClientData,
  appointments: readonly ListedAppointment[],
  { onProgress, ...options }: ManyOptions,
): Promise<DryRunSummary> {
  const plan = new FlowPlan(flow)
  const outcomes: AppointmentOutcome[] = []
  for (const appointment of appointments) {
    if (options.signal?.aborted) break
    const run = await dryRunOf(plan, appointment, options)
    if (options.signal?.aborted) break
    outcomes.push(outcomeOf(appointment, run))
    onProgress?.({ done: outcomes.length, total: appointments.length })
  }
  return summaryOf(outcomes, outcomes.length < appointments.length)
}
