import { evaluateCondition } from './condition.ts'
import { located } from './evaluate.ts'
import { evaluateValue } from './evaluate-value.ts'
import { callFunction } from './functions/catalogue.ts'
import type { Scope } from './functions/scope.ts'
import { randomGuid } from './random-guid.ts'
import { ActionFailed } from './run/action-failed.ts'
import { actionTypeOf } from './run/action-types.ts'
import type { Perform } from './run/context.ts'
import { readDefinition, withNested } from './run/definition.ts'
import { Frame } from './run/frame.ts'
import { actionsFailed } from './run/group.ts'
import type { RunResult } from './run/result.ts'
import type { Language, RunState } from './run/run-state.ts'
import { Terminated } from './run/terminate.ts'
import { Variables } from './run/variables.ts'
import { ExpressionError, type ExpressionErrorKind } from './syntax/expression-error.ts'

export { ActionFailed } from './run/action-failed.ts'
export type { ActionCall, Perform } from './run/context.ts'
export { DefinitionError, type DefinitionErrorKind } from './run/definition-error.ts'
export type {
  ActionError,
  ActionResult,
  ActionStatus,
  Repetition,
  RunResult,
  RunStatus,
} from './run/result.ts'

/** What a run needs from outside. */
export interface RunOptions {
  readonly trigger: { readonly name: string; readonly outputs: unknown }
  readonly perform: Perform
  readonly now: () => Date
  readonly guid?: () => string
  /** Values in place of the defaults that the definition gives its parameters. */
  readonly parameters?: Readonly<Record<string, unknown>>
}

/**
 * Runs a definition. An action that fails is part of the result; a definition that cannot be run is a `DefinitionError`
 * before anything has run, and an expression that Microsoft would not save, or whose value is not known here, is an
 * `ExpressionError`.
 */
export async function runDefinition(definition: unknown, options: RunOptions): Promise<RunResult> {
  const { actions, parameters } = readDefinition(definition)
  for (const action of actions.flatMap(withNested)) actionTypeOf(action)
  const frame = new Frame({
    language: languageOf(options),
    perform: options.perform,
    trigger: options.trigger,
    parameters: { ...parameters, ...options.parameters },
    variables: new Variables(),
  })
  const end = async (): Promise<Pick<RunResult, 'status' | 'error'>> =>
    (await frame.runActions(actions))
      ? { status: 'Succeeded', error: null }
      : { status: 'Failed', error: actionsFailed }
  const { status, error } = await end().catch((reason: unknown) => {
    if (reason instanceof Terminated) return reason
    throw reason
  })
  return { status, error, actions: Object.fromEntries(frame.results) }
}

function languageOf({ now, guid = randomGuid }: RunOptions): Language {
  const scopeOf = (state: RunState): Scope => ({ ...state, now, guid })
  return {
    evaluate: (value, state) => failing(() => evaluateValue(value, scopeOf(state))),
    holds: (condition, state) => failing(() => evaluateCondition(condition, scopeOf(state))),
    call: (name, given, state) => {
      const sources = given.map((value) => () => value)
      return failing(() => located({ start: 0, end: 0 }, () => callFunction(name, sources, scopeOf(state))))
    },
  }
}

const dependsOnData: readonly ExpressionErrorKind[] = [
  'wrong-type',
  'invalid-value',
  'missing-property',
  'not-selectable',
]

/** Lets an action fail whose expression has no value with the data of this run, as it would at Microsoft. */
function failing<T>(attempt: () => T): T {
  try {
    return attempt()
  } catch (error) {
    if (error instanceof ExpressionError && dependsOnData.includes(error.kind)) {
      throw new ActionFailed({ code: 'InvalidTemplate', message: error.message })
    }
    throw error
  }
}
