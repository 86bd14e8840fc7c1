import type { Arguments } from './arguments.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import { float, isInteger, numberOf } from './float.ts'
import { isArray } from './value-type.ts'
import type { FunctionTable, WorkflowFunction } from './workflow-function.ts'

const arithmetic = (calculate: (one: number, other: number) => number): WorkflowFunction => ({
  parameters: 'number1, number2',
  call: (given) => typed(given, calculate(given.number(0), given.number(1))),
})

const division = (divide: (one: number, other: number) => number): WorkflowFunction => ({
  parameters: 'dividend, divisor',
  call: (given) => {
    const [dividend, divisor] = [given.number(0), given.number(1)]
    if (divisor === 0) given.fail('nothing can be divided by zero')
    return typed(given, divide(dividend, divisor))
  },
})

const extreme = (isBetter: (one: number, other: number) => boolean): WorkflowFunction => ({
  parameters: 'number1, ...',
  call: (given) => {
    const [only] = given.all()
    const candidates = given.count === 1 && isArray(only) ? only : given.all()
    if (candidates.length === 0) given.fail('there is no number to choose from')
    return candidates.reduce((best, candidate) => {
      const [one, other] = [numberOf(candidate), numberOf(best)]
      if (one === null || other === null) return given.fail('every value must be a number')
      return isBetter(one, other) ? candidate : best
    })
  },
})

/** Functions on numbers. */
export const mathFunctions: FunctionTable = {
  add: arithmetic((one, other) => one + other),
  div: division((one, other) => one / other),
  max: extreme((one, other) => one > other),
  min: extreme((one, other) => one < other),
  mod: division((one, other) => one % other),
  mul: arithmetic((one, other) => one * other),
  range: { parameters: 'startIndex, count', call: range },
  sub: arithmetic((one, other) => one - other),
}

/** Two integers make an integer, anything else a float. */
function typed(given: Arguments, result: number): unknown {
  if (!isInteger(given.any(0)) || !isInteger(given.any(1))) return float(result)
  const whole = Math.trunc(result)
  // Integers know no negative zero.
  if (Number.isSafeInteger(whole)) return whole + 0
  throw new EvaluationFailure('cannot-simulate', 'An integer this large cannot be represented here.')
}

function range(given: Arguments): number[] {
  const [start, count] = [given.integer(0), given.integer(1)]
  if (count < 1 || count > 100_000) given.fail('the count must lie between 1 and 100000')
  if (start + count > 2_147_483_647) given.fail('the numbers must not exceed 2147483647')
  return Array.from({ length: count }, (_, at) => start + at)
}
