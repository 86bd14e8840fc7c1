import type { ActionCall, Answer, Perform, Round } from '#workflow-language/run.ts'
import { type ChosenAnswer, type PlausibleAnswer, refused } from './answer.ts'
import { type Call, callOf } from './connector-call.ts'
import type { FlowPlan } from './flow-plan.ts'
import { operationFor } from './operations/catalogue.ts'
import { textOf } from './parameters.ts'
import type { AnswerOrigin } from './result.ts'
import { SampleValues } from './sample-values.ts'

/** A call that waits for its answer. */
export interface Waiting {
  readonly name: string
  /** Which rounds of which loops it is made in, the outermost first. */
  readonly rounds: readonly Round[]
  /** 1 at first, one more for each retry. */
  readonly attempt: number
}

/** Chooses what a call is answered; undefined leaves it to the catalogue. */
export type Choose = (call: Waiting) => ChosenAnswer | undefined

/** One name for what an action did in one round. */
export const occasionOf = (name: string, rounds: readonly Round[]): string =>
  [name, ...rounds.map(({ loop, index }) => `${loop} ${index}`)].join('\n')

/** Parameters that must not be empty and are. */
export function emptyParameters(call: Call): string[] {
  const isEmpty = (key: string) =>
    textOf(call.parameters, key).trim() === '' && textOf(call.parameters, `body/${key}`).trim() === ''
  return operationFor(call).needs?.filter(isEmpty) ?? []
}

/** Answers the calls of a run in the place of connectors, and remembers by whose word. */
export class Performing {
  readonly #plan: FlowPlan
  readonly #appointment: string
  readonly #now: Date
  readonly #choose: Choose | undefined
  readonly #origins = new Map<string, AnswerOrigin>()

  constructor(plan: FlowPlan, appointment: string, now: Date, choose: Choose | undefined) {
    this.#plan = plan
    this.#appointment = appointment
    this.#now = now
    this.#choose = choose
  }

  /** By whose word an action was answered in a round. */
  originOf(name: string, rounds: readonly Round[]): AnswerOrigin {
    return this.#origins.get(occasionOf(name, rounds)) ?? 'none'
  }

  readonly perform: Perform = (call) => {
    const chosen = this.#choose?.({ name: call.name, rounds: call.rounds, attempt: call.attempt })
    const occasion = occasionOf(call.name, call.rounds)
    if (chosen !== undefined) {
      this.#origins.set(occasion, 'chosen')
      return chosen === 'no-answer' ? timedOut(call.name) : outputsOf(chosen)
    }
    const answer = this.#plausible(call, occasion)
    this.#origins.set(occasion, answer.isKnown ? 'plausible' : 'unknown')
    return outputsOf(answer)
  }

  #plausible({ name, inputs }: ActionCall, occasion: string): PlausibleAnswer {
    const placed = this.#plan.actionNamed(name)
    if (!placed) return refused(404, 'NotFound', `There is no action '${name}'.`)
    const call = callOf(placed.action, inputs, this.#plan.references)
    const [empty] = emptyParameters(call)
    if (empty !== undefined) return refused(400, 'BadRequest', `'${empty}' is empty.`)
    // What is made up must not depend on what is asked: a run with other inputs gets the same ids.
    const sample = new SampleValues(this.#appointment, occasion)
    return operationFor(call).answer({ parameters: call.parameters, sample, now: this.#now })
  }
}

const outputsOf = ({ status, headers = {}, body }: Exclude<ChosenAnswer, string>): Answer => ({
  outputs: { statusCode: status, headers, body },
})

const timedOut = (name: string): Answer => ({
  status: 'TimedOut',
  error: {
    code: 'ActionTimedOut',
    message: `'${name}' was not answered.`,
    details: { reason: 'not-answered', name },
  },
})
