import { compareNumbers } from './arithmetic.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import { numericOf } from './number.ts'
import { compareTexts } from './text-order.ts'
import { isObject, typeName } from './value-type.ts'

/** Items from the least to the greatest, objects by one of their properties; what is equal stays in its order. */
export function sorted(items: readonly unknown[], key: string | null): unknown[] {
  const keyed = items.map((item) => ({ item, key: key === null ? item : propertyOf(item, key) }))
  return keyed.sort((one, other) => compare(one.key, other.key)).map(({ item }) => item)
}

function propertyOf(item: unknown, key: string): unknown {
  if (!isObject(item)) throw new EvaluationFailure('wrong-type', 'Only objects are sorted by a property.')
  if (Object.hasOwn(item, key)) return item[key]
  throw new EvaluationFailure(
    'cannot-simulate',
    `Where an object without '${key}' belongs is not documented.`,
  )
}

function compare(one: unknown, other: unknown): number {
  const [left, right] = [numericOf(one), numericOf(other)]
  if (left !== null && right !== null) return compareNumbers(left, right)
  if (typeof one === 'string' && typeof other === 'string') return compareTexts(one, other)
  if (typeof one === 'boolean' && typeof other === 'boolean') return Number(one) - Number(other)
  const message = `How ${typeName(one)} and ${typeName(other)} are sorted is not documented.`
  throw new EvaluationFailure('cannot-simulate', message)
}
