import { EvaluationFailure } from './evaluation-failure.ts'

const byLanguage = new Intl.Collator('en-US')

/**
 * Less than 0 when a text comes before another, more when after it. Whether Microsoft goes by the codes of characters or
 * by language is not documented, so only an order that is the same either way is known.
 */
export function compareTexts(one: string, other: string): number {
  const order = one < other ? -1 : Number(one > other)
  if (Math.sign(byLanguage.compare(one, other)) === order) return order
  const message = `Which of '${one}' and '${other}' comes first is not documented.`
  throw new EvaluationFailure('cannot-simulate', message)
}
