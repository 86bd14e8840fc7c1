import type { Repetition } from '#workflow-language/run.ts'
import type { FilledRates } from '../appointment/filled-rates.ts'
import type { TriggerPayload } from '../appointment/payload.ts'
import type { PlacedAction } from '../cloud-flow/actions.ts'
import { valueAt } from '../json-object.ts'
import { type Call, callOf } from './connector-call.ts'
import { type Effect, noEffect } from './effect.ts'
import { effectWarnings } from './effect-warnings.ts'
import { emptyFields, markupWarnings } from './field-warnings.ts'
import type { FlowPlan } from './flow-plan.ts'
import { operationFor } from './operations/catalogue.ts'
import { performancesOf } from './performances.ts'
import { emptyParameters, occasionOf } from './performing.ts'
import type { FieldUses } from './probe.ts'
import type { DryRunAction, Performance } from './result.ts'
import type { Trial } from './trial.ts'
import type { DryRunWarning } from './warning.ts'

/** One dry run, with everything that reports of its actions are made of. */
export interface Tried {
  readonly plan: FlowPlan
  readonly payload: TriggerPayload
  readonly trial: Trial
  readonly uses: FieldUses
  readonly rates: FilledRates | undefined
}

/** What became of an action, with the warnings that belong to single rounds. */
export function reportedAction(placed: PlacedAction, tried: Tried): DryRunAction {
  const { name, action, path, parents } = placed
  const result = tried.trial.result?.actions[name]
  const { connector, operationId } = callOf(action, null, tried.plan.references)
  return {
    name,
    type: action.type,
    connector,
    operationId,
    path,
    parents,
    status: result?.status ?? 'Skipped',
    performances: performancesOf(result).map((one) => performance(placed, one, tried)),
    secured: securedOf(placed),
    warnings: [],
  }
}

function performance(placed: PlacedAction, once: Repetition, tried: Tried): Performance {
  const { plan, trial } = tried
  const { rounds, status, startTime, endTime, inputs, outputs, error, retries = [], iterations = null } = once
  const answer = trial.performing.originOf(placed.name, rounds)
  const call = callOf(placed.action, inputs, plan.references)
  // Only what was answered has left the run; the rest is built in, or did not come so far.
  const effect = answer === 'none' ? noEffect : operationFor(call).effect(call.parameters)
  return {
    rounds,
    status,
    startTime,
    endTime,
    inputs,
    outputs,
    error,
    retries,
    iterations,
    effect,
    answer,
    warnings: warningsOf(placed, once, call, effect, tried),
  }
}

function warningsOf(
  { name, action }: PlacedAction,
  { rounds, status, error }: Repetition,
  call: Call,
  effect: Effect,
  { plan, payload, uses, rates }: Tried,
): DryRunWarning[] {
  const expression = error?.expression
  const failed = expression
    ? [{ code: 'expression-failed' as const, message: error.message, expression }]
    : []
  const use = uses.get(occasionOf(name, rounds))
  const isFilter = action.type.toLowerCase() === 'query'
  if (status === 'Skipped' || (effect.kind === 'none' && !isFilter)) return failed
  const { parameters: _, ...same } = call
  const marked = (use?.marked ?? []).map((inputs) => {
    const other = callOf(action, inputs, plan.references)
    return operationFor({ ...same, parameters: other.parameters }).effect(other.parameters)
  })
  return [
    ...failed,
    ...emptyFields(use?.holes ?? [], payload, rates),
    ...(isFilter
      ? []
      : emptyParameters(call).map((parameter) => ({ code: 'parameter-empty' as const, parameter }))),
    ...effectWarnings(effect),
    ...markupWarnings(effect, marked, payload),
  ]
}

function securedOf({ action }: PlacedAction): ('inputs' | 'outputs')[] {
  const properties = valueAt(action.runtimeConfiguration, 'secureData', 'properties')
  return (['inputs', 'outputs'] as const).filter(
    (one) => Array.isArray(properties) && properties.includes(one),
  )
}
