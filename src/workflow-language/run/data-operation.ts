import { ActionFailed } from './action-failed.ts'
import type { Context } from './context.ts'
import type { ErrorDetails } from './error-details.ts'
import { asArray } from './json.ts'
import { type Outcome, outcome } from './result.ts'

/** The array that a data operation works on. */
export function arrayFrom(context: Context): readonly unknown[] {
  const array = asArray(context.evaluate(['inputs', 'from']))
  if (array) return array
  throw badRequest("The value of 'from' must be an array.", { reason: 'from-not-an-array' })
}

/** The outcome of an operation that made a body of its inputs. */
export function made(inputs: unknown, body: unknown, known: Partial<Outcome> = {}): Outcome {
  return outcome('Succeeded', { inputs, outputs: { body }, ...known })
}

/** The refusal of inputs that an action cannot work on. */
export const badRequest = (message: string, details: ErrorDetails): ActionFailed =>
  new ActionFailed({ code: 'BadRequest', message, details })
