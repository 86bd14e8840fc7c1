import { expect, it } from 'vitest'
import { type Case, call, type Refusal, refusalOf } from './calling.fixture.ts'
import { Float } from './number.ts'

const cases: Case[] = [
  ['and', [true, true, true], true],
  ['and', [true, false], false],
  ['or', [false, true], true],
  ['or', [false], false],
  ['not', [false], true],
  ['if', [true, 'yes', 'no'], 'yes'],
  ['if', [false, 'yes', null], null],
  ['equals', ['a', 'a'], true],
  ['equals', ['a', 'A'], false],
  ['equals', [1, new Float(1)], true],
  ['equals', [true, 1], true],
  ['equals', [0, false], true],
  ['equals', [true, 2], false],
  ['equals', ['true', true], false],
  ['equals', ['1', 1], false],
  ['equals', [null, null], true],
  ['equals', [null, ''], true],
  ['equals', [null, 0], false],
  [
    'equals',
    [
      [1, [2]],
      [1, [2]],
    ],
    true,
  ],
  [
    'equals',
    [
      [1, 2],
      [2, 1],
    ],
    false,
  ],
  [
    'equals',
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    true,
  ],
  ['equals', [{ a: 1 }, { a: 1, b: 1 }], false],
  ['greater', [3, 2.5], true],
  ['greater', [2, 2], false],
  ['greater', ['pear', 'apple'], true],
  ['greaterOrEquals', [2, 2], true],
  ['greaterOrEquals', ['2026-01-01', '2026-01-02'], false],
  ['less', [-1, 0], true],
  ['less', ['b', 'b'], false],
  ['lessOrEquals', ['b', 'b'], true],
  ['lessOrEquals', [0.2, 0.1], false],
]

it.each(cases)('%s of %j is %j', (name, given, result) => {
  expect(call(name, given)).toEqual(result)
})

const refusals: Refusal[] = [
  ['and', [true, 1], 'wrong-type'],
  ['and', [false, 'true'], 'wrong-type'],
  ['or', [true, null], 'wrong-type'],
  ['not', ['true'], 'wrong-type'],
  ['if', ['true', 1, 2], 'wrong-type'],
  ['if', [true, 1], 'wrong-argument-count'],
  ['greater', [null, 5], 'wrong-type'],
  ['less', ['1', 2], 'wrong-type'],
  ['less', [[1], [2]], 'wrong-type'],
]

it.each(refusals)('%s refuses %j as %s', (name, given, kind) => {
  expect(refusalOf(name, given)).toBe(kind)
})
