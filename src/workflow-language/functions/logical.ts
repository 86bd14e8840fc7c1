import type { Arguments } from './arguments.ts'
import { compareNumbers } from './arithmetic.ts'
import { sameValue } from './equality.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import { numericOf } from './number.ts'
import { parseFloatingPoint, parseInteger } from './number-reading.ts'
import { compareTexts } from './text-order.ts'
import { typeName } from './value-type.ts'
import type { FunctionTable, WorkflowFunction } from './workflow-function.ts'

const comparison = (holds: (order: number) => boolean): WorkflowFunction => ({
  parameters: 'value, compareTo',
  call: (given) => holds(order(given.any(0), given.any(1))),
})

/** Functions that compare values and decide. */
export const logicalFunctions: FunctionTable = {
  and: { parameters: 'expression1, ...', call: (given) => booleans(given).every(Boolean) },
  equals: { parameters: 'object1, object2', call: (given) => equal(given.any(0), given.any(1)) },
  greater: comparison((order) => order > 0),
  greaterOrEquals: comparison((order) => order >= 0),
  if: {
    parameters: 'expression, valueIfTrue, valueIfFalse',
    lazy: true,
    call: (given) => given.any(given.boolean(0) ? 1 : 2),
  },
  isFloat: {
    parameters: 'value, locale?',
    call: (given) => parseFloatingPoint(given.string(0), given.optionalString(1) ?? 'en-US') !== null,
  },
  isInt: { parameters: 'value', call: (given) => parseInteger(given.string(0)) !== null },
  less: comparison((order) => order < 0),
  lessOrEquals: comparison((order) => order <= 0),
  not: { parameters: 'expression', call: (given) => !given.boolean(0) },
  or: { parameters: 'expression1, ...', call: (given) => booleans(given).some(Boolean) },
}

function booleans(given: Arguments): boolean[] {
  return given.all().map((_, at) => given.boolean(at))
}

/** Beyond sameness, null equals empty text and true equals 1. */
function equal(one: unknown, other: unknown): boolean {
  const [first, second] = [numericOf(one), numericOf(other)]
  if (typeof one === 'boolean' && second !== null) return sameValue(Number(one), second)
  if (typeof other === 'boolean' && first !== null) return sameValue(Number(other), first)
  return sameValue(one, other) || (isNothing(one) && isNothing(other))
}

const isNothing = (value: unknown): boolean => value === null || value === ''

function order(one: unknown, other: unknown): number {
  const [left, right] = [numericOf(one), numericOf(other)]
  if (left !== null && right !== null) return compareNumbers(left, right)
  if (typeof one === 'string' && typeof other === 'string') return compareTexts(one, other)
  throw new EvaluationFailure(
    'wrong-type',
    `Two numbers or two strings can be compared, not ${typeName(one)} with ${typeName(other)}.`,
  )
}
