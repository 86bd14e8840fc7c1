import { expect, it } from 'vitest'
import { type Case, call, type Refusal, refusalOf } from './calling.fixture.ts'
import { Float } from './number.ts'

const cases: Case[] = [
  ['add', [2, 3], 5],
  ['add', [2, 0.5], 2.5],
  ['sub', [2, 3], -1],
  ['sub', [1.5, 0.5], 1],
  ['mul', [4, -3], -12],
  ['mul', [0, -3], 0],
  ['mul', [2.5, 2], 5],
  ['div', [7, 2], 3],
  ['div', [-7, 2], -3],
  ['div', [7, new Float(2)], 3.5],
  ['div', [new Float(7), 2], 3.5],
  ['div', [2400, 60], 40],
  ['mod', [7, 3], 1],
  ['mod', [-7, 3], -1],
  ['mod', [7, -3], 1],
  ['mod', [-6, 3], 0],
  ['mod', [5.5, 2], 1.5],
  ['min', [3, 1, 2], 1],
  ['min', [[3, 1.5, 2]], 1.5],
  ['max', [3, 1, 2], 3],
  ['max', [[-3]], -3],
  ['max', [4], 4],
  ['range', [5, 3], [5, 6, 7]],
  ['range', [-1, 2], [-1, 0]],
]

it.each(cases)('%s of %j is %j', (name, given, result) => {
  expect(call(name, given)).toEqual(result)
})

const refusals: Refusal[] = [
  ['add', ['1', 2], 'wrong-type'],
  ['add', [1, null], 'wrong-type'],
  ['div', [1, 0], 'invalid-value'],
  ['div', [1, new Float(0)], 'invalid-value'],
  ['mod', [1, 0], 'invalid-value'],
  ['min', [[]], 'invalid-value'],
  ['max', [1, 'two'], 'invalid-value'],
  ['range', [1, 0], 'invalid-value'],
  ['range', [1, 100001], 'invalid-value'],
  ['range', [2147483647, 1], 'invalid-value'],
  ['range', [1.5, 1], 'wrong-type'],
]

it.each(refusals)('%s refuses %j as %s', (name, given, kind) => {
  expect(refusalOf(name, given)).toBe(kind)
})
