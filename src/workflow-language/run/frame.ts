import { statusOfRounds } from './branch.ts'
import type { Item } from './context.ts'
import { type ActionNode, childrenOf, withNested } from './definition.ts'
import { type ActionRecord, recordOf } from './record.ts'
import { type ActionResult, type Outcome, outcome, type Repetition, type Round } from './result.ts'
import type { Run } from './run-state.ts'

/** One round of a loop, with the item it is for when the loop has items. */
export interface LoopRound extends Round {
  readonly item: Item | null
}

/** The run itself, or one round of a loop in it, with the results that can be seen from there. */
export class Frame {
  readonly results = new Map<string, ActionResult>()
  /** What expressions see of the actions. */
  readonly records = new Map<string, ActionRecord>()
  /** What expressions see of what stands directly within a container. */
  readonly contents = new Map<string, readonly ActionRecord[]>()
  readonly run: Run
  readonly outer: Frame | null
  readonly round: LoopRound | null

  constructor(run: Run, outer: Frame | null = null, round: LoopRound | null = null) {
    this.run = run
    this.outer = outer
    this.round = round
  }

  /** This frame and those around it, the outermost first. */
  get around(): readonly Frame[] {
    return this.outer ? [...this.outer.around, this] : [this]
  }

  /** The rounds that this is in, the outermost first. */
  get rounds(): readonly Round[] {
    return this.around.flatMap(({ round }) => (round ? [{ loop: round.loop, index: round.index }] : []))
  }

  /** Keeps what became of an action. */
  settle(action: ActionNode, known: Outcome, from: Date, to: Date): void {
    const { name, type, path } = action
    const result = { ...known, type, path, startTime: from.toISOString(), endTime: to.toISOString() }
    this.results.set(name, result)
    this.records.set(name, recordOf(name, result))
    const children = childrenOf(action)
    if (children.length > 0 && !this.contents.has(name)) this.contents.set(name, this.#recordsOf(children))
  }

  /** Leaves actions out, and all within them. */
  skip(actions: readonly ActionNode[], reason: string, at: Date): void {
    for (const action of actions.toReversed().flatMap((each) => withNested(each).toReversed())) {
      const error = { code: 'ActionSkipped', message: `'${action.name}' was left out: ${reason}.` }
      this.settle(action, outcome('Skipped', { error }), at, at)
    }
  }

  /** Takes over the results of the rounds of a loop, summed up by action. */
  gather(loop: ActionNode, rounds: readonly Frame[], at: Date): void {
    for (const { name, type, path } of loop.actions.flatMap(withNested)) {
      const repetitions = rounds.flatMap((round) => round.#repetitionsOf(name))
      const status = statusOfRounds(repetitions.map((repetition) => repetition.status))
      const error = repetitions.find((repetition) => repetition.status === status)?.error ?? null
      const startTime = repetitions.at(0)?.startTime ?? at.toISOString()
      const endTime = repetitions.at(-1)?.endTime ?? startTime
      const result = { ...outcome(status, { error }), type, path, startTime, endTime, repetitions }
      this.results.set(name, result)
      this.records.set(name, {
        ...recordOf(name, result),
        repetitions: repetitions.map((each) => recordOf(name, each)),
      })
    }
    this.contents.set(
      loop.name,
      rounds.flatMap((round) => round.#recordsOf(loop.actions)),
    )
  }

  /** Lets expressions see an ended round as if it had been no round: what an Until leaves behind is its last one. */
  adopt(round: Frame): void {
    for (const [name, record] of round.records) this.records.set(name, record)
    for (const [name, records] of round.contents) this.contents.set(name, records)
  }

  #recordsOf(actions: readonly ActionNode[]): ActionRecord[] {
    return actions.flatMap(({ name }) => this.records.get(name) ?? [])
  }

  #repetitionsOf(name: string): Repetition[] {
    const result = this.results.get(name)
    if (!result || !this.round) return []
    const { loop, index } = this.round
    const inner: readonly Repetition[] = result.repetitions ?? [{ ...result, rounds: [] }]
    return inner.map((repetition) => ({ ...repetition, rounds: [{ loop, index }, ...repetition.rounds] }))
  }
}
