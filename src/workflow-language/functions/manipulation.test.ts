import { expect, it } from 'vitest'
import { type Case, call, type Refusal, refusalOf } from './calling.fixture.ts'

const cases: Case[] = [
  ['addProperty', [{ a: 1 }, 'b', [2]], { a: 1, b: [2] }],
  ['setProperty', [{ a: 1 }, 'a', null], { a: null }],
  ['setProperty', [{}, 'new', 'x'], { new: 'x' }],
  ['removeProperty', [{ a: 1, b: 2 }, 'a'], { b: 2 }],
  ['removeProperty', [{ a: 1 }, 'z'], { a: 1 }],
  ['coalesce', [null, '', 'x'], ''],
  ['coalesce', [null, false], false],
  ['coalesce', [null, null], null],
]

it.each(cases)('%s of %j is %j', (name, given, result) => {
  expect(call(name, given)).toEqual(result)
})

const refusals: Refusal[] = [
  ['addProperty', [{ a: 1 }, 'a', 2], 'invalid-value'],
  ['addProperty', [null, 'a', 2], 'wrong-type'],
  ['setProperty', [[], 'a', 2], 'wrong-type'],
  ['removeProperty', [{}, 1], 'wrong-type'],
]

it.each(refusals)('%s refuses %j as %s', (name, given, kind) => {
  expect(refusalOf(name, given)).toBe(kind)
})

it('leaves the object it is given as it was', () => {
  const object = { a: 1 }
  call('setProperty', [object, 'a', 2])
  expect(object).toEqual({ a: 1 })
})

it('takes __proto__ for a property like any other', () => {
  const changed = call('setProperty', [{}, '__proto__', { admin: true }])
  expect(JSON.stringify(changed)).toBe('{"__proto__":{"admin":true}}')
  expect(Object.getPrototypeOf(changed)).toBe(Object.prototype)
})
