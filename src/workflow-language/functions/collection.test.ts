import { expect, it } from 'vitest'
import { type Case, call, type Refusal, refusalOf } from './calling.fixture.ts'

const cases: Case[] = [
  ['contains', ['Tokyo clinic', 'clinic'], true],
  ['contains', ['Tokyo clinic', 'Clinic'], false],
  ['contains', [['a', { b: 1 }], { b: 1 }], true],
  ['contains', [['a'], 'A'], false],
  ['contains', [{ name: null }, 'name'], true],
  ['contains', [{ name: 1 }, 'Name'], false],
  ['contains', [{}, 'constructor'], false],
  ['empty', [''], true],
  ['empty', [' '], false],
  ['empty', [[]], true],
  ['empty', [[null]], false],
  ['empty', [{}], true],
  ['empty', [null], true],
  ['first', ['hi'], 'h'],
  ['first', [[7, 8]], 7],
  ['first', [[]], null],
  ['last', ['hi'], 'i'],
  ['last', [[7, 8]], 8],
  ['last', [[]], null],
  [
    'intersection',
    [
      [1, 2, 2, 3],
      [3, 2],
      [2, 9, 3],
    ],
    [2, 3],
  ],
  ['intersection', [['a'], ['b']], []],
  [
    'intersection',
    [
      { a: 1, b: 2 },
      { b: 3, c: 4 },
    ],
    { b: 3 },
  ],
  ['union', [[1, 2], [2, { x: 1 }], [{ x: 1 }]], [1, 2, { x: 1 }]],
  ['union', [{ a: 1, b: 1 }, { b: 2 }], { a: 1, b: 2 }],
  ['join', [['x', 'y', 'z'], '; '], 'x; y; z'],
  ['join', [[1, null, true], '-'], '1--True'],
  ['join', [[], ','], ''],
  ['skip', [[1, 2, 3], 2], [3]],
  ['skip', [[1], 5], []],
  ['take', [[1, 2, 3], 2], [1, 2]],
  ['take', ['calendar', 3], 'cal'],
  ['take', ['ab', 9], 'ab'],
  ['take', [[1], 0], []],
]

it.each(cases)('%s of %j is %j', (name, given, result) => {
  expect(call(name, given)).toEqual(result)
})

const refusals: Refusal[] = [
  ['contains', [null, 'x'], 'wrong-type'],
  ['contains', ['12', 1], 'wrong-type'],
  ['empty', [0], 'wrong-type'],
  ['first', [null], 'wrong-type'],
  ['last', [{}], 'wrong-type'],
  ['union', [[1]], 'wrong-argument-count'],
  ['union', [[1], {}], 'wrong-type'],
  ['intersection', ['ab', 'bc'], 'wrong-type'],
  ['join', ['text', ','], 'wrong-type'],
  ['skip', ['text', 1], 'wrong-type'],
  ['skip', [[1], -1], 'invalid-value'],
  ['take', [[1], -1], 'invalid-value'],
  ['take', [null, 1], 'wrong-type'],
]

it.each(refusals)('%s refuses %j as %s', (name, given, kind) => {
  expect(refusalOf(name, given)).toBe(kind)
})
