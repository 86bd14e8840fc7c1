import type { FilledRates } from '../appointment/filled-rates.ts'
import type { SeenAppointment } from '../appointment/trigger-payload.ts'
import type { ClientData } from '../cloud-flow/definition.ts'
import { actionWarnings, triggerWarnings } from './action-warnings.ts'
import { FlowPlan } from './flow-plan.ts'
import { type FieldUses, fieldUses } from './probe.ts'
import { reportedAction } from './reported-action.ts'
import type { DryRun, DryRunAction } from './result.ts'
import { type TrialOptions, tryOut } from './trial.ts'

/** What a dry run needs from outside, and what its user wants of it. */
export interface DryRunOptions extends TrialOptions {
  /** How often Bookings fills each field here, to be told of those that are empty. */
  readonly rates?: FilledRates | undefined
}

/** What a flow would have done for an appointment, action by action; nothing is sent. */
export const dryRun = (
  flow: ClientData,
  appointment: SeenAppointment,
  options: DryRunOptions,
): Promise<DryRun> => dryRunOf(new FlowPlan(flow), appointment, options)

/** The same for a flow that has been read already. */
export async function dryRunOf(
  plan: FlowPlan,
  { payload, warnings: doubts }: SeenAppointment,
  options: DryRunOptions,
): Promise<DryRun> {
  await options.breathe?.()
  const trial = await tryOut(plan, payload, options)
  const uses: FieldUses = options.signal?.aborted ? new Map() : await fieldUses(plan, payload, trial, options)
  const { status, error, result } = trial
  const reported: DryRunAction[] = []
  for (const placed of plan.actions) {
    await options.breathe?.()
    reported.push(reportedAction(placed, { plan, payload, trial, uses, rates: options.rates }))
  }
  const unknown = new Set(
    reported
      .filter(({ performances }) => performances.some(({ answer }) => answer === 'unknown'))
      .map(({ name }) => name),
  )
  const warned: DryRunAction[] = []
  for (const action of reported) {
    await options.breathe?.()
    warned.push({ ...action, warnings: actionWarnings(plan, action, doubts, unknown) })
  }
  const at = options.now().toISOString()
  return {
    status,
    error,
    failed: reported.filter((action) => isToBlame(action, reported)).map(({ name }) => name),
    startTime: result?.startTime ?? at,
    endTime: result?.endTime ?? at,
    trigger: { ...plan.trigger, payload, warnings: triggerWarnings(plan, doubts) },
    actions: warned,
    findings: plan.findings,
  }
}

const hasFailed = ({ status }: DryRunAction): boolean => status === 'Failed' || status === 'TimedOut'

/** Whether an action failed by itself, and not by what is within it. */
const isToBlame = (action: DryRunAction, all: readonly DryRunAction[]): boolean =>
  hasFailed(action) && !all.some((other) => hasFailed(other) && other.parents.includes(action.name))
