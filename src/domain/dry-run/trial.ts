import {
  type ActionError,
  type Cancellation,
  DefinitionError,
  type RunResult,
  RunStopped,
} from '#workflow-language/run.ts'
import type { TriggerPayload } from '../appointment/payload.ts'
import type { FlowPlan } from './flow-plan.ts'
import { type Choose, Performing } from './performing.ts'
import type { DryRunStatus } from './result.ts'
import { SampleValues } from './sample-values.ts'
import { surroundingsOf } from './surroundings.ts'

/** What runs need from outside. */
export interface TrialOptions {
  /** The time at which the flow would have run. */
  readonly now: () => Date
  readonly choose?: Choose | undefined
  readonly signal?: Cancellation | undefined
  /** Is waited for wherever work is done action by action, so that a page stays responsive. */
  readonly breathe?: (() => Promise<void> | undefined) | undefined
  /** What the flow is called, for flows that ask for their own name. */
  readonly flowName?: string | undefined
}

/** One run of a flow that had no effect. */
export interface Trial {
  readonly status: DryRunStatus
  readonly error: ActionError | null
  /** Null where the definition cannot be run. */
  readonly result: RunResult | null
  readonly performing: Performing
}

/** Runs a flow on a payload, every call answered in the place of connectors. */
export async function tryOut(plan: FlowPlan, payload: TriggerPayload, options: TrialOptions): Promise<Trial> {
  // A clock that stands still: how long a connector takes is nothing that could be known.
  const at = options.now()
  const occasion = payload.Id
  const sample = new SampleValues(occasion)
  const performing = new Performing(plan, occasion, at, options.choose)
  const { headers, parameters, workflow } = surroundingsOf(
    plan.definition,
    plan.references,
    options.flowName ?? '',
    sample,
  )
  let [guids, numbers] = [0, 0]
  try {
    const result = await plan.run({
      trigger: { name: plan.trigger.name, outputs: { headers, body: payload } },
      perform: performing.perform,
      now: () => at,
      guid: () => sample.guid(`guid ${guids++}`),
      random: () => sample.fraction(`random ${numbers++}`),
      parameters,
      workflow,
      ...(options.signal && { signal: options.signal }),
      ...(options.breathe && { breathe: options.breathe }),
    })
    return { status: result.status, error: result.error, result, performing }
  } catch (error) {
    if (error instanceof RunStopped)
      return { status: 'Stopped', error: error.result.error, result: error.result, performing }
    if (!(error instanceof DefinitionError)) throw error
    const { kind: code, message } = error
    return {
      status: 'NotRunnable',
      error: { code, message, details: { reason: 'not-runnable' } },
      result: null,
      performing,
    }
  }
}
