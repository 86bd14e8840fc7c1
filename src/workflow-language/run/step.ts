import { ActionFailed, errorOf } from './action-failed.ts'
import { actionTypeOf } from './action-types.ts'
import { haveSucceeded, unmetPredecessor } from './branch.ts'
import { unlessCancelled } from './cancellation.ts'
import type { Answer, Context, Item, Repeated } from './context.ts'
import { type ActionNode, childrenOf } from './definition.ts'
import type { Frame } from './frame.ts'
import { valueAt } from './json.ts'
import { outcome, type Path, type Reply } from './result.ts'
import type { RetryPolicy } from './retry-policy.ts'
import { type LoopPlace, roundsForItems, roundsUntil } from './rounds.ts'
import { cancelledRun, RunEnd } from './run-end.ts'
import type { Run } from './run-state.ts'
import type { Timeline } from './timeline.ts'
import { Unevaluable } from './unevaluable.ts'
import type { Variables } from './variables.ts'
import { VisibleState } from './visible-state.ts'

/**
 * Runs the actions of one level one after the other, and says whether they succeeded as a whole. Branches that the
 * platform runs side by side run in the order they are written, each in a time of its own.
 */
export async function runActions(
  actions: readonly ActionNode[],
  frame: Frame,
  timeline: Timeline,
): Promise<boolean> {
  const start = timeline.fork()
  const strands = new Map<string, Timeline>()
  try {
    for (const action of actions) {
      const strand = start.fork()
      for (const { name } of action.runAfter) strand.join(strands.get(name) ?? start)
      strands.set(action.name, strand)
      await mayGoOn(frame.run)
      const unmet = unmetPredecessor(action, frame.results)
      if (unmet) frame.skip([action], unmet, strand.now())
      else await carryOut(action, frame, strand)
    }
  } catch (error) {
    const left = actions.filter(({ name }) => !frame.results.has(name))
    if (error instanceof RunEnd) frame.skip(left, 'the run had ended', timeline.now())
    throw error
  } finally {
    for (const strand of strands.values()) timeline.join(strand)
  }
  return haveSucceeded(actions, frame.results)
}

async function mayGoOn(run: Run): Promise<void> {
  await run.breathe?.()
  if (run.signal?.aborted) run.end ??= cancelledRun()
  if (run.end) throw run.end
}

async function carryOut(action: ActionNode, frame: Frame, timeline: Timeline): Promise<void> {
  const from = timeline.now()
  try {
    const reached = await actionTypeOf(action)(action, new Step(action, frame, timeline))
    frame.settle(action, reached, from, timeline.now())
  } catch (error) {
    if (error instanceof ActionFailed) {
      const left = childrenOf(action).filter(({ name }) => !frame.results.has(name))
      frame.skip(left, `'${action.name}' could not begin`, timeline.now())
      const { status, outputs } = error
      frame.settle(action, outcome(status, { outputs, error: errorOf(error) }), from, timeline.now())
      return
    }
    const end = endBy(error, action)
    if (!end) throw error
    frame.run.end ??= end
    frame.settle(action, end.outcomeOf(action.name), from, timeline.now())
    throw end
  }
}

/** The end of the run that an error is or makes necessary; null for an error that nobody expects. */
function endBy(error: unknown, { name }: ActionNode): RunEnd | null {
  if (error instanceof RunEnd) return error
  if (!(error instanceof Unevaluable)) return null
  const by = { action: name, outcome: outcome('Failed', { error: error.error }) }
  return new RunEnd('Failed', error.error, { by, cause: error.cause })
}

/** One action being carried out. */
class Step implements Context {
  readonly #action: ActionNode
  readonly #frame: Frame
  readonly #timeline: Timeline

  constructor(action: ActionNode, frame: Frame, timeline: Timeline) {
    this.#action = action
    this.#frame = frame
    this.#timeline = timeline
  }

  get variables(): Variables {
    return this.#frame.run.variables
  }

  get retryPolicy(): RetryPolicy {
    return this.#frame.run.retryPolicy
  }

  get isInForeach(): boolean {
    return this.#frame.around.some(({ round }) => round?.item)
  }

  now(): Date {
    return this.#timeline.now()
  }

  wait(milliseconds: number): void {
    this.#timeline.pass(milliseconds)
  }

  evaluate(path: Path, item?: Item): unknown {
    const { definition } = this.#action
    return this.#language.evaluate(valueAt(definition, path), this.#at(path), this.#state(item))
  }

  holds(path: Path, item?: Item): boolean {
    return this.#holdsIn(this.#frame, path, item)
  }

  call(name: string, ...given: readonly unknown[]): unknown {
    return this.#language.call(name, given, this.#at([]), this.#state())
  }

  perform(inputs: unknown, attempt: number): Promise<Answer> {
    const { name, type, path, definition } = this.#action
    const { run, rounds } = this.#frame
    const call = { name, type, inputs, action: definition, path, rounds, attempt }
    return unlessCancelled((async () => run.perform(call))(), run.signal)
  }

  reply(reply: Reply): void {
    this.#frame.run.replies.push(reply)
  }

  runActions(actions: readonly ActionNode[]): Promise<boolean> {
    return runActions(actions, this.#frame, this.#timeline)
  }

  skip(actions: readonly ActionNode[], reason: string): void {
    this.#frame.skip(actions, reason, this.now())
  }

  runForItems(items: readonly unknown[], degree: number): Promise<boolean> {
    return roundsForItems(this.#loop, items, degree)
  }

  runUntil(condition: Path, goesOn: (rounds: number) => boolean): Promise<Repeated> {
    return roundsUntil(this.#loop, (round) => this.#holdsIn(round, condition), goesOn)
  }

  get #language(): Run['language'] {
    return this.#frame.run.language
  }

  get #loop(): LoopPlace {
    const loop = this.#action
    const runRound = (round: Frame, timeline: Timeline) => runActions(loop.actions, round, timeline)
    return { loop, frame: this.#frame, timeline: this.#timeline, runRound }
  }

  #holdsIn(frame: Frame, path: Path, item?: Item): boolean {
    const { definition } = this.#action
    return this.#language.holds(
      valueAt(definition, path),
      this.#at(path),
      new VisibleState(frame, this.#timeline, item),
    )
  }

  #at(path: Path): Path {
    return [...this.#action.path, ...path]
  }

  #state(item?: Item): VisibleState {
    return new VisibleState(this.#frame, this.#timeline, item)
  }
}
