import type { Arguments } from './arguments.ts'
import { EvaluationFailure } from './evaluation-failure.ts'

/** So many characters of a text from a place on; all of them must be there. */
export function substring(given: Arguments): string {
  const [text, start] = [given.string(0), given.integer(1)]
  const length = given.count > 2 ? given.integer(2) : text.length - start
  if (start < 0 || length < 0 || start + length > text.length) {
    given.fail('the start and the length must lie within the text')
  }
  return text.slice(start, start + length)
}

/** What stands in a text between two places, which may be counted from its end. */
export function slice(given: Arguments): string {
  const text = given.string(0)
  const start = fromStart(text, given.integer(1))
  const end = given.count > 2 ? fromStart(text, given.integer(2)) : text.length
  return text.slice(start, Math.max(start, end))
}

function fromStart(text: string, at: number): number {
  if (at >= 0) return at
  if (at + text.length >= 0) return at + text.length
  throw new EvaluationFailure('cannot-simulate', 'A place before the start of the text is not documented.')
}
