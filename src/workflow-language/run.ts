import { obstacleTo } from './check.ts'
import { DefinitionError } from './definition-error.ts'
import { randomGuid } from './random-guid.ts'
import type { Cancellation } from './run/cancellation.ts'
import type { Perform } from './run/context.ts'
import { type ActionNode, type RunnableDefinition, readDefinition, withNested } from './run/definition.ts'
import { Frame } from './run/frame.ts'
import { actionsFailed } from './run/group.ts'
import type { ActionResult, RunResult } from './run/result.ts'
import { noRetry, retryPolicyOf } from './run/retry-policy.ts'
import { runActions } from './run/run-actions.ts'
import { RunEnd } from './run/run-end.ts'
import type { Run } from './run/run-state.ts'
import { Timeline } from './run/timeline.ts'
import { Variables } from './run/variables.ts'
import { runLanguage } from './run-language.ts'
import { RunStopped } from './run-stopped.ts'
import { ExpressionError } from './syntax/expression-error.ts'

export { DefinitionError } from './definition-error.ts'
export { ActionFailed } from './run/action-failed.ts'
export type { Cancellation } from './run/cancellation.ts'
export type { ActionCall, Answer, Perform } from './run/context.ts'
export type { ErrorDetails, ErrorReasons } from './run/error-details.ts'
export type {
  ActionError,
  ActionResult,
  ActionStatus,
  ExpressionPlace,
  FailedAttempt,
  Note,
  Path,
  Repetition,
  Reply,
  Round,
  RunResult,
  RunStatus,
} from './run/result.ts'
export { RunStopped } from './run-stopped.ts'

/** What a run needs from outside. */
export interface RunOptions {
  /**
   * The trigger that started the run, with what it carries: `{ headers, body }` for most. Where it has `splitOn`, each
   * item is a run of its own, with the item as the body.
   */
  readonly trigger: { readonly name: string; readonly outputs: unknown }
  /** Performs every action that reaches outside: connectors, HTTP, other flows. It gets the inputs evaluated. */
  readonly perform: Perform
  /** The clock. Waiting only moves the time of the run on from there; nobody really waits. */
  readonly now: () => Date
  readonly guid?: () => string
  /** A random number from 0 up to but not including 1. */
  readonly random?: () => number
  /** Values in place of the defaults that the definition gives its parameters. */
  readonly parameters?: Readonly<Record<string, unknown>>
  /** What the function `workflow()` tells. */
  readonly workflow?: unknown
  /** What the function `listCallbackUrl()` tells. */
  readonly callbackUrl?: string
  /**
   * The policy, as definitions write it, for actions that have none. The platform's depends on the plan of the owner,
   * so there is none here unless it is given; that of Azure Logic Apps is `logicAppsRetryPolicy`.
   */
  readonly retryPolicy?: unknown
  /** Cancels the run: what is under way is cancelled and what has not begun is left out. */
  readonly signal?: Cancellation
  /** Is waited for before each action, so that a long run can give a page its turn. */
  readonly breathe?: () => Promise<void> | undefined
}

/** The policy of Azure Logic Apps for actions that have none of their own. */
export const logicAppsRetryPolicy = {
  type: 'exponential',
  count: 4,
  interval: 'PT7.5S',
  minimumInterval: 'PT5S',
  maximumInterval: 'PT45S',
} as const

/**
 * Runs a definition. An action that fails is part of the result, and so is a run that is cancelled. A definition that
 * cannot be run is a `DefinitionError` before anything has run; an expression that Microsoft would not save, or whose
 * value is not known here, is a `RunStopped` with the result so far.
 */
export const runDefinition = (definition: unknown, options: RunOptions): Promise<RunResult> =>
  runnerOf(definition)(options)

/** Runs one definition as often as it is asked to, like `runDefinition`, but looks only once whether it can. */
export function runnerOf(definition: unknown): (options: RunOptions) => Promise<RunResult> {
  let read: RunnableDefinition | DefinitionError | undefined
  return async (options) => {
    read ??= readRunnable(definition)
    if (read instanceof DefinitionError) throw read
    return run(read, options)
  }
}

function readRunnable(definition: unknown): RunnableDefinition | DefinitionError {
  const obstacle = obstacleTo(definition)
  if (obstacle) return new DefinitionError(obstacle.code, obstacle.message, obstacle.action)
  return readDefinition(definition)
}

async function run({ actions, parameters }: RunnableDefinition, options: RunOptions): Promise<RunResult> {
  const state = runOf(options, parameters)
  const frame = new Frame(state)
  const timeline = new Timeline(options.now)
  const startTime = timeline.now().toISOString()
  const ended = await runActions(actions, frame, timeline).catch((reason: unknown) => {
    if (reason instanceof RunEnd) return reason
    throw reason
  })
  const result: RunResult = {
    ...statusOf(ended),
    startTime,
    endTime: timeline.now().toISOString(),
    actions: inOrder(actions, frame.results),
    replies: state.replies,
  }
  if (ended instanceof RunEnd && ended.cause instanceof ExpressionError && ended.error?.expression) {
    throw new RunStopped(ended.cause, ended.error.expression, ended.by?.action ?? null, result)
  }
  return result
}

/** The results in the order of the definition, each container before what is in it. */
function inOrder(
  actions: readonly ActionNode[],
  results: ReadonlyMap<string, ActionResult>,
): RunResult['actions'] {
  const entries = actions.flatMap(withNested).flatMap(({ name }) => {
    const result = results.get(name)
    return result ? [[name, result] as const] : []
  })
  return Object.fromEntries(entries)
}

function statusOf(ended: boolean | RunEnd): Pick<RunResult, 'status' | 'error'> {
  if (ended instanceof RunEnd) return { status: ended.status, error: ended.error }
  return ended ? { status: 'Succeeded', error: null } : { status: 'Failed', error: actionsFailed }
}

function runOf(options: RunOptions, defaults: Run['parameters']): Run {
  const { trigger, perform, parameters, guid = randomGuid, random = Math.random } = options
  return {
    language: runLanguage,
    perform,
    trigger,
    parameters: { ...defaults, ...parameters },
    guid,
    random,
    workflow: options.workflow,
    callbackUrl: options.callbackUrl,
    retryPolicy: retryPolicyOf(options.retryPolicy, noRetry),
    signal: options.signal,
    breathe: options.breathe,
    variables: new Variables(),
    replies: [],
    end: null,
  }
}
