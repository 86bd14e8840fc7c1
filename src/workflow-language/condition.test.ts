import { expect, it } from 'vitest'
import { ExpressionError, evaluateCondition, type Scope } from './expression.ts'

const scope: Scope = { variables: { count: 3, name: 'Clinic', on: true } }

it.each<[condition: unknown, result: boolean]>([
  ["@greater(variables('count'), 2)", true],
  ["@variables('on')", true],
  [false, false],
  [{ equals: ["@variables('count')", 3] }, true],
  [{ equals: ["@variables('on')", '@false'] }, false],
  [{ and: [{ greater: ["@variables('count')", 1] }, { less: ["@variables('count')", 3] }] }, false],
  [{ or: [{ equals: [1, 2] }, { contains: ["@variables('name')", 'Cli'] }] }, true],
  [{ not: { equals: ["@variables('name')", 'Clinic'] } }, false],
  [{ and: [{ not: { equals: [1, 2] } }, "@variables('on')"] }, true],
  [{ or: [{ and: [{ equals: [1, 1] }, { equals: [2, 2] }] }] }, true],
  [{ empty: [''] }, true],
  [{ startsWith: ["@{variables('name')}", 'clin'] }, true],
])('%j is %s', (condition, result) => {
  expect(evaluateCondition(condition, scope)).toBe(result)
})

it.each<[condition: unknown, kind: string]>([
  ['true', 'wrong-type'],
  ["@variables('count')", 'wrong-type'],
  [null, 'wrong-type'],
  [{}, 'syntax'],
  [{ equals: [1, 1], less: [1, 2] }, 'syntax'],
  [{ and: [] }, 'wrong-argument-count'],
  [{ resembles: [1, 1] }, 'unknown-function'],
  [{ length: ['abc'] }, 'wrong-type'],
  [{ greater: [null, 1] }, 'wrong-type'],
])('%j is no condition: %s', (condition, kind) => {
  try {
    evaluateCondition(condition, scope)
    expect.unreachable()
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    expect(error.kind).toBe(kind)
  }
})
