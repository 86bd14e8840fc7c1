import { expect, it } from 'vitest'
import { type Case, call, type Refusal, refusalOf } from './calling.fixture.ts'

const cases: Case[] = [
  ['concat', ['Room ', 12], 'Room 12'],
  ['concat', ['one'], 'one'],
  ['concat', [null, 'a', null], 'a'],
  ['concat', [true, ' ', false], 'True False'],
  ['concat', ['list: ', [1, 'b']], 'list: [1,"b"]'],
  ['concat', [{ a: null }], '{"a":null}'],
  ['endsWith', ['report.PDF', '.pdf'], true],
  ['endsWith', ['report.pdf', 'report'], false],
  ['endsWith', ['report', ''], true],
  ['indexOf', ['Yoga class', 'CLASS'], 5],
  ['indexOf', ['Yoga class', 'dance'], -1],
  ['indexOf', ['Yoga', ''], 0],
  ['length', ['予約'], 2],
  ['length', [''], 0],
  ['length', [[1, [2, 3]]], 2],
  ['replace', ['a-b-c', '-', '+'], 'a+b+c'],
  ['replace', ['Aa', 'a', 'x'], 'Ax'],
  ['replace', ['price', 'price', '$& and $1'], '$& and $1'],
  ['replace', ['none', 'zz', 'x'], 'none'],
  ['split', ['x;y;;z', ';'], ['x', 'y', '', 'z']],
  ['split', ['no delimiter', '|'], ['no delimiter']],
  ['split', ['a, b', ', '], ['a', 'b']],
  ['startsWith', ['Dr. Sato', 'dr.'], true],
  ['startsWith', ['Dr. Sato', 'sato'], false],
  ['substring', ['appointment', 2, 5], 'point'],
  ['substring', ['appointment', 7], 'ment'],
  ['substring', ['end', 3], ''],
  ['toLower', ['Grüße ΣΑΣ'], 'grüße σασ'],
  ['toUpper', ['straße'], 'STRAßE'],
  ['toUpper', ['日本 éa'], '日本 ÉA'],
  ['trim', ['\u3000 tea \r\n'], 'tea'],
  ['trim', ['in side'], 'in side'],
]

it.each(cases)('%s of %j is %j', (name, given, result) => {
  expect(call(name, given)).toEqual(result)
})

const refusals: Refusal[] = [
  ['concat', [], 'wrong-argument-count'],
  ['length', [null], 'wrong-type'],
  ['length', [{}], 'wrong-type'],
  ['replace', [null, 'a', 'b'], 'wrong-type'],
  ['replace', ['a', '', 'b'], 'invalid-value'],
  ['split', [null, ','], 'wrong-type'],
  ['substring', ['abc', 2, 2], 'invalid-value'],
  ['substring', ['abc', -1, 1], 'invalid-value'],
  ['substring', ['abc', 4], 'invalid-value'],
  ['substring', ['abc', 1.5], 'wrong-type'],
  ['toLower', [5], 'wrong-type'],
  ['trim', ['a', 'b'], 'wrong-argument-count'],
]

it.each(refusals)('%s refuses %j as %s', (name, given, kind) => {
  expect(refusalOf(name, given)).toBe(kind)
})

const guid = () => '0F8FAD5B-D9CB-469F-A165-70867728950E'

it.each([
  [[], '0f8fad5b-d9cb-469f-a165-70867728950e'],
  [[''], '0f8fad5b-d9cb-469f-a165-70867728950e'],
  [['N'], '0f8fad5bd9cb469fa16570867728950e'],
  [['B'], '{0f8fad5b-d9cb-469f-a165-70867728950e}'],
  [['p'], '(0f8fad5b-d9cb-469f-a165-70867728950e)'],
  [['X'], '{0x0f8fad5b,0xd9cb,0x469f,{0xa1,0x65,0x70,0x86,0x77,0x28,0x95,0x0e}}'],
])('writes a GUID in the format %j', (given, result) => {
  expect(call('guid', given, { guid })).toBe(result)
})

it('has no GUID without a source of them, and none in an unknown format', () => {
  expect(refusalOf('guid', [])).toBe('cannot-simulate')
  expect(refusalOf('guid', ['Q'], { guid })).toBe('invalid-value')
})
