import type { CreationEvent, CreationStep, LeftBehind } from '#contract/creation.ts'
import { problemOf } from '../problems.ts'

/** What a creation comes to. */
export type Outcome = Exclude<CreationEvent, { kind: 'step' }>

/** Sends one line of the answer on its way. */
export type Report = (event: CreationEvent) => Promise<void>

/** Runs the steps of a creation in turn and says what becomes of each. */
export class Progress {
  #step: CreationStep = 'check-administrator'

  constructor(
    private readonly report: Report,
    private readonly requestId: string,
    private readonly log: (error: unknown) => void,
  ) {}

  async step<Value>(step: CreationStep, task: () => Promise<Value>): Promise<Value> {
    this.#step = step
    await this.report({ kind: 'step', step, state: 'running' })
    const value = await task()
    await this.report({ kind: 'step', step, state: 'done' })
    return value
  }

  /** Says that a step was done before anything could be said. */
  async done(step: CreationStep): Promise<void> {
    await this.report({ kind: 'step', step, state: 'done' })
  }

  /** What a creation has come to where an error ended it, for whoever asked and for whoever runs the server. */
  refusal(error: unknown, left: LeftBehind): Outcome {
    const problem = problemOf(error, this.requestId)
    if (problem.code === 'internal') this.log(error)
    return { kind: 'refused', step: this.#step, problem, left }
  }
}
