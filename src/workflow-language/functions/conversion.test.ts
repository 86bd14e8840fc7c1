import { expect, it } from 'vitest'
import { type Case, call, type Refusal, refusalOf } from './calling.fixture.ts'
import { Float } from './number.ts'

const cases: Case[] = [
  ['array', ['x'], ['x']],
  ['createArray', [], []],
  ['createArray', ['a', 1, null, new Float(2)], ['a', 1, null, 2]],
  ['base64', ['予約 ok'], '5LqI57SEIG9r'],
  ['base64', [''], ''],
  ['base64', ['a'], 'YQ=='],
  ['base64', ['ab'], 'YWI='],
  ['base64', ['\ud800'], '77+9'],
  ['base64ToString', ['5LqI57SEIG9r'], '予約 ok'],
  ['decodeBase64', ['YQ=='], 'a'],
  ['bool', [2], true],
  ['bool', [0], false],
  ['bool', ['TRUE'], true],
  ['bool', ['false'], false],
  ['bool', [true], true],
  ['float', ['1,234.5'], 1234.5],
  ['float', ['-2'], -2],
  ['float', ['2-'], -2],
  ['float', ['1e3'], 1000],
  ['float', ['1.234,5', 'de-DE'], 1234.5],
  ['float', [3], 3],
  ['int', ['-12'], -12],
  ['int', [' 7 '], 7],
  ['int', [7], 7],
  ['json', ['{"a":[1,null]}'], { a: [1, null] }],
  ['json', ['"text"'], 'text'],
  ['json', ['12'], 12],
  ['json', [null], {}],
  ['string', [12], '12'],
  ['string', [null], ''],
  ['string', [true], 'True'],
  ['string', [new Float(5)], '5'],
  ['string', [2.5], '2.5'],
  ['string', [1e20], '1E+20'],
  ['string', [0.00001], '1E-05'],
  ['string', [{ a: '予約', b: [true] }], '{"a":"予約","b":[true]}'],
  ['string', ['as it is'], 'as it is'],
  ['uriComponent', ["a b/c?d=é&e='(*)!~"], 'a%20b%2Fc%3Fd%3D%C3%A9%26e%3D%27%28%2A%29%21~'],
  ['encodeUriComponent', ['/'], '%2F'],
  ['encodeUriComponent', ['\ud800'], '%EF%BF%BD'],
  ['decodeUriComponent', ['a%20b%2fc+100%'], 'a b/c+100%'],
  ['uriComponentToString', ['%E4%BA%88'], '予'],
]

it.each(cases)('%s of %j is %j', (name, given, result) => {
  expect(call(name, given)).toEqual(result)
})

const refusals: Refusal[] = [
  ['base64', [1], 'wrong-type'],
  ['base64ToString', ['abc'], 'invalid-value'],
  ['base64ToString', ['/w=='], 'invalid-value'],
  ['bool', ['yes'], 'invalid-value'],
  ['bool', [null], 'wrong-type'],
  ['bool', [1.5], 'cannot-simulate'],
  ['decodeUriComponent', ['%FF'], 'cannot-simulate'],
  ['float', ['abc'], 'invalid-value'],
  ['float', ['1.2.3'], 'invalid-value'],
  ['float', ['-5-'], 'invalid-value'],
  ['float', ['1', 'not a locale'], 'invalid-value'],
  ['int', ['1.5'], 'invalid-value'],
  ['int', ['９'], 'invalid-value'],
  ['int', [1.5], 'cannot-simulate'],
  ['int', ['9007199254740993'], 'cannot-simulate'],
  ['json', ["{'a':1}"], 'cannot-simulate'],
  ['json', ['{a:1}'], 'cannot-simulate'],
  ['json', ['[1,]'], 'cannot-simulate'],
  ['json', ['{"a":'], 'invalid-value'],
  ['json', [{}], 'wrong-type'],
  ['uriComponent', [null], 'wrong-type'],
]

it.each(refusals)('%s refuses %j as %s', (name, given, kind) => {
  expect(refusalOf(name, given)).toBe(kind)
})
