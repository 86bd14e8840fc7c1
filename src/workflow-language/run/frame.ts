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
  readonly run: Run
  readonly outer: Frame | null
  readonly round: LoopRound | null
  /** What expressions see of the actions of an ended Until instead of all its rounds: the last one. */
  readonly #adopted = new Map<string, ActionResult>()
  /** What expressions see of what stands directly within a container, put together when one asks. */
  readonly #contents = new Map<string, () => readonly ActionRecord[]>()
  #records: Record<string, ActionRecord> | null = null

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

  /** What expressions see of the actions that have ended, by name. */
  get records(): Readonly<Record<string, ActionRecord>> {
    if (!this.#records) {
      const seen = [...new Map([...this.results, ...this.#adopted])]
      const own = Object.fromEntries(seen.map(([name, result]) => [name, recordOf(name, result)]))
      this.#records = { ...this.outer?.records, ...own }
    }
    return this.#records
  }

  /** What expressions see of what stands directly within the containers that have ended, by their names. */
  get contents(): Readonly<Record<string, readonly ActionRecord[]>> {
    const own = [...this.#contents].map(([name, contents]) => [name, contents()])
    return { ...this.outer?.contents, ...Object.fromEntries(own) }
  }

  /** Keeps what became of an action. */
  settle(action: ActionNode, known: Outcome, from: Date, to: Date): void {
    const { name, type, path } = action
    const startTime = from.toISOString()
    const endTime = from.getTime() === to.getTime() ? startTime : to.toISOString()
    this.#keep(name, { ...known, type, path, startTime, endTime })
    const children = childrenOf(action)
    if (children.length === 0 || this.#contents.has(name)) return
    this.#contents.set(name, () => this.#recordsOf(children))
  }

  /** Leaves actions out, and all within them. */
  skip(actions: readonly ActionNode[], reason: string, at: Date): void {
    for (const action of actions.flatMap(withNested)) {
      const message = `'${action.name}' was left out: ${reason}.`
      const error = { code: 'ActionSkipped', message, details: { reason: 'skipped' } as const }
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
      this.#keep(name, { ...outcome(status, { error }), type, path, startTime, endTime, repetitions })
    }
    this.#contents.set(loop.name, () => rounds.flatMap((round) => round.#recordsOf(loop.actions)))
  }

  /** Lets expressions see the last round of a loop as if it had been no round, and as all that the loop did. */
  adopt(loop: ActionNode, round: Frame): void {
    this.#contents.set(loop.name, () => round.#recordsOf(loop.actions))
    for (const [name, result] of [...round.results, ...round.#adopted]) this.#adopted.set(name, result)
    for (const [name, contents] of round.#contents) this.#contents.set(name, contents)
    this.#records = null
  }

  #keep(name: string, result: ActionResult): void {
    this.results.set(name, result)
    if (this.#adopted.has(name)) this.#records = null
    // Expressions ask after almost every action: to put all together again for one more would take longer each time.
    else if (this.#records) define(this.#records, name, recordOf(name, result))
  }

  #recordsOf(actions: readonly ActionNode[]): ActionRecord[] {
    return actions.flatMap(({ name }) => {
      const result = this.#adopted.get(name) ?? this.results.get(name)
      return result ? [recordOf(name, result)] : []
    })
  }

  #repetitionsOf(name: string): Repetition[] {
    const result = this.results.get(name)
    if (!result || !this.round) return []
    const { loop, index } = this.round
    if (!result.repetitions) return [{ ...result, rounds: [{ loop, index }] }]
    return result.repetitions.map((inner) => ({ ...inner, rounds: [{ loop, index }, ...inner.rounds] }))
  }
}

/** Sets a property, also one that objects have by nature. */
function define<T>(named: Record<string, T>, name: string, value: T): void {
  Object.defineProperty(named, name, { value, configurable: true, enumerable: true, writable: true })
}
