import type { Arguments } from './arguments.ts'
import {
  addition,
  calculate,
  compareNumbers,
  division,
  multiplication,
  type Operation,
  remainder,
  subtraction,
} from './arithmetic.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import { approximately, numericOf } from './number.ts'
import { isArray } from './value-type.ts'
import type { FunctionTable, WorkflowFunction } from './workflow-function.ts'

const arithmetic = (parameters: string, operation: Operation): WorkflowFunction => ({
  parameters,
  call: (given) => calculate(operation, given.numeric(0), given.numeric(1)),
})

const dividing = (operation: Operation): WorkflowFunction => ({
  parameters: 'dividend, divisor',
  call: (given) => {
    const [dividend, divisor] = [given.numeric(0), given.numeric(1)]
    if (approximately(divisor) === 0) given.fail('nothing can be divided by zero')
    return calculate(operation, dividend, divisor)
  },
})

const extreme = (isBetter: (order: number) => boolean): WorkflowFunction => ({
  parameters: 'number1, ...',
  call: (given) => {
    const [only] = given.all()
    const candidates = given.count === 1 && isArray(only) ? only : given.all()
    if (candidates.length === 0) given.fail('there is no number to choose from')
    return candidates
      .map((candidate) => numericOf(candidate) ?? given.fail('every value must be a number'))
      .reduce((best, candidate) => (isBetter(compareNumbers(candidate, best)) ? candidate : best))
  },
})

/** Functions on numbers. */
export const mathFunctions: FunctionTable = {
  add: arithmetic('summand1, summand2', addition),
  div: dividing(division),
  max: extreme((order) => order > 0),
  min: extreme((order) => order < 0),
  mod: dividing(remainder),
  mul: arithmetic('multiplicand1, multiplicand2', multiplication),
  rand: {
    parameters: 'minValue, maxValue',
    call: (given, { random }) => {
      const [least, beyond] = [given.integer(0), given.integer(1)]
      if (least >= beyond) given.fail('the first number must be less than the second')
      if (random) return least + Math.floor(random() * (beyond - least))
      throw new EvaluationFailure('cannot-simulate', 'There is no source of random numbers here.')
    },
  },
  range: { parameters: 'startIndex, count', call: range },
  sub: arithmetic('minuend, subtrahend', subtraction),
}

function range(given: Arguments): number[] {
  const [start, count] = [given.integer(0), given.integer(1)]
  if (count < 1 || count > 100_000) given.fail('the count must lie between 1 and 100000')
  if (start + count > 2_147_483_647) given.fail('the numbers must not exceed 2147483647')
  return Array.from({ length: count }, (_, at) => start + at)
}
