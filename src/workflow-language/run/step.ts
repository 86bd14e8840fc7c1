import { unlessCancelled } from './cancellation.ts'
import type { Answer, Context, Item, Repeated } from './context.ts'
import type { ActionNode } from './definition.ts'
import type { Frame } from './frame.ts'
import { valueAt } from './json.ts'
import type { Path, Reply } from './result.ts'
import type { RetryPolicy } from './retry-policy.ts'
import { type LoopPlace, roundsForItems, roundsUntil } from './rounds.ts'
import type { Run } from './run-state.ts'
import type { Timeline } from './timeline.ts'
import type { Variables } from './variables.ts'
import { VisibleState } from './visible-state.ts'

/** Runs actions of one level in a frame, and says whether they succeeded as a whole. */
export type RunActions = (
  actions: readonly ActionNode[],
  frame: Frame,
  timeline: Timeline,
) => Promise<boolean>

/** One action being carried out. */
export class Step implements Context {
  readonly #action: ActionNode
  readonly #frame: Frame
  readonly #timeline: Timeline
  readonly #runActions: RunActions

  constructor(action: ActionNode, frame: Frame, timeline: Timeline, runActions: RunActions) {
    this.#action = action
    this.#frame = frame
    this.#timeline = timeline
    this.#runActions = runActions
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

  reply(reply: Reply): boolean {
    const { replies } = this.#frame.run
    if (replies.length > 0) return false
    replies.push(reply)
    return true
  }

  runActions(actions: readonly ActionNode[]): Promise<boolean> {
    return this.#runActions(actions, this.#frame, this.#timeline)
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
    const runRound = (round: Frame, timeline: Timeline) => this.#runActions(loop.actions, round, timeline)
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
