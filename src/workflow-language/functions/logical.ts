import type { Arguments } from './arguments.ts'
import { sameValue } from './equality.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import { numberOf } from './float.ts'
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
  if (typeof one === 'boolean' && numberOf(other) !== null) return Number(one) === numberOf(other)
  if (typeof other === 'boolean' && numberOf(one) !== null) return Number(other) === numberOf(one)
  return sameValue(one, other) || (isNothing(one) && isNothing(other))
}

const isNothing = (value: unknown): boolean => value === null || value === ''

function order(one: unknown, other: unknown): number {
  const [left, right] = [numberOf(one), numberOf(other)]
  if (left !== null && right !== null) return left - right
  if (typeof one === 'string' && typeof other === 'string') return one < other ? -1 : Number(one > other)
  throw new EvaluationFailure(
    'wrong-type',
    `Two numbers or two strings can be compared, not ${typeName(one)} with ${typeName(other)}.`,
  )
}
