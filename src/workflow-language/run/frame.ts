import { ActionFailed } from './action-failed.ts'
import { actionTypeOf } from './action-types.ts'
import { haveSucceeded, statusOfRounds, unmetPredecessor } from './branch.ts'
import type { Context, Item, Perform } from './context.ts'
import { type ActionNode, withNested } from './definition.ts'
import { type ActionResult, type Repetition, type Round, resultOf } from './result.ts'
import type { Run, RunState } from './run-state.ts'
import { Terminated } from './terminate.ts'
import type { Variables } from './variables.ts'

/** The run itself, or one round of a loop in it, with the results that can be seen from there. */
export class Frame implements Context {
  readonly results = new Map<string, ActionResult>()
  readonly #run: Run
  readonly #outer: Frame | null
  readonly #round: (Round & Item) | null

  constructor(run: Run, outer: Frame | null = null, round: (Round & Item) | null = null) {
    this.#run = run
    this.#outer = outer
    this.#round = round
  }

  get variables(): Variables {
    return this.#run.variables
  }

  get perform(): Perform {
    return this.#run.perform
  }

  evaluate(value: unknown, item?: Item): unknown {
    return this.#run.language.evaluate(value, this.#state(item))
  }

  holds(condition: unknown, item?: Item): boolean {
    return this.#run.language.holds(condition, this.#state(item))
  }

  call(name: string, ...given: readonly unknown[]): unknown {
    return this.#run.language.call(name, given, this.#state())
  }

  async runActions(actions: readonly ActionNode[]): Promise<boolean> {
    for (const [at, action] of actions.entries()) {
      const unmet = unmetPredecessor(action, this.results)
      if (unmet) {
        this.skip([action], unmet)
        continue
      }
      try {
        await this.#carryOut(action)
      } catch (error) {
        if (error instanceof Terminated) this.skip(actions.slice(at + 1), 'the run was terminated')
        throw error
      }
    }
    return haveSucceeded(actions, this.results)
  }

  skip(actions: readonly ActionNode[], reason: string): void {
    for (const { name } of actions.flatMap(withNested)) {
      const error = { code: 'ActionSkipped', message: `'${name}' was left out: ${reason}.` }
      this.results.set(name, resultOf('Skipped', { error }))
    }
  }

  async runRounds(loop: ActionNode, items: readonly unknown[]): Promise<boolean> {
    const rounds: Frame[] = []
    let succeeded = true
    try {
      for (const [index, value] of items.entries()) {
        const round = new Frame(this.#run, this, { loop: loop.name, index, value })
        rounds.push(round)
        if (!(await round.runActions(loop.actions))) succeeded = false
      }
    } finally {
      this.#gather(loop, rounds)
    }
    return succeeded
  }

  async #carryOut(action: ActionNode): Promise<void> {
    try {
      this.results.set(action.name, await actionTypeOf(action)(action, this))
    } catch (error) {
      if (error instanceof Terminated) {
        this.results.set(action.name, error.by.name === action.name ? error.by.result : resultOf('Cancelled'))
      }
      if (!(error instanceof ActionFailed)) throw error
      const { code, message, outputs, status } = error
      this.skip([...action.actions, ...action.otherwise], `'${action.name}' could not begin`)
      this.results.set(action.name, resultOf(status, { outputs, error: { code, message } }))
    }
  }

  #gather(loop: ActionNode, rounds: readonly Frame[]): void {
    for (const { name } of loop.actions.flatMap(withNested)) {
      const repetitions = rounds.flatMap((round) => round.#repetitionsOf(name))
      const status = statusOfRounds(repetitions.map((repetition) => repetition.status))
      const error = repetitions.find((repetition) => repetition.status === status)?.error ?? null
      this.results.set(name, resultOf(status, { error, repetitions }))
    }
  }

  #repetitionsOf(name: string): Repetition[] {
    const result = this.results.get(name)
    if (!result || !this.#round) return []
    const { loop, index } = this.#round
    const inner: readonly Repetition[] = result.repetitions ?? [{ ...result, rounds: [] }]
    return inner.map((repetition) => ({ ...repetition, rounds: [{ loop, index }, ...repetition.rounds] }))
  }

  #state(item?: Item): RunState {
    const { trigger, parameters, variables } = this.#run
    const around = this.#around()
    return {
      trigger,
      parameters,
      variables: variables.values,
      actions: Object.fromEntries(around.flatMap((frame) => [...frame.results])),
      items: Object.fromEntries(
        around.flatMap((frame) => (frame.#round ? [[frame.#round.loop, frame.#round.value] as const] : [])),
      ),
      item: item ?? this.#round ?? undefined,
    }
  }

  /** This frame and those around it, the outermost first. */
  #around(): Frame[] {
    const outer = this.#outer
    return outer ? [...outer.#around(), this] : [this]
  }
}
