import type { Arguments } from './arguments.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import { upper } from './letter-case.ts'

/** Where a text is first found in another, whatever the case of its letters; -1 when it is not. */
export function indexOf(given: Arguments): number {
  return upper(given.string(0)).indexOf(upper(given.string(1)))
}

/** Where a text is last found in another; an empty text is found at the last character. */
export function lastIndexOf(given: Arguments): number {
  const [text, sought] = [upper(given.string(0)), upper(given.string(1))]
  return sought === '' && text !== '' ? text.length - 1 : text.lastIndexOf(sought)
}

/**
 * Where a text is found for the nth time, counted from the end when the number is negative. The case of letters and
 * overlapping finds are not documented, so only a place that does not depend on them is known.
 */
export function nthIndexOf(given: Arguments): number {
  const [text, sought, occurrence] = [given.string(0), given.string(1), given.integer(2)]
  // An empty text is found everywhere, and would be looked for as often as the number says.
  const places = new Set(
    sought === '' || occurrence === 0
      ? []
      : [1, sought.length].flatMap((step) => [
          nth(text, sought, occurrence, step),
          nth(upper(text), upper(sought), occurrence, step),
        ]),
  )
  const [place] = places
  if (place !== undefined && places.size === 1) return place
  throw new EvaluationFailure('cannot-simulate', `What counts as find ${occurrence} is not documented.`)
}

function nth(text: string, sought: string, occurrence: number, step: number): number {
  const backwards = occurrence < 0
  let at = backwards ? text.lastIndexOf(sought) : text.indexOf(sought)
  for (let left = Math.abs(occurrence); left > 1 && at >= 0; left--) {
    at = backwards ? before(text, sought, at - step) : text.indexOf(sought, at + step)
  }
  return at
}

/** A search backwards from before the start finds nothing. */
const before = (text: string, sought: string, from: number): number =>
  from < 0 ? -1 : text.lastIndexOf(sought, from)
