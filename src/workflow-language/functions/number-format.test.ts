import { expect, it } from 'vitest'
import { call, type Refusal, refusalOf } from './calling.fixture.ts'
import { Decimal } from './decimal.ts'
import { Float } from './number.ts'

type Row = readonly [number: unknown, format: string, locale: string, result: string]

it.each<Row>([
  [1234.5, 'C', 'en-US', '$1,234.50'],
  [1234.5, 'c0', 'en-US', '$1,235'],
  [-1234.5, 'C', 'en-US', '($1,234.50)'],
  [1234.5, 'C', 'ja-JP', '\u00a51,235'],
  [-1234, 'C', 'ja-JP', '-\u00a51,234'],
  [-12.5, 'C3', 'ja-JP', '-\u00a512.500'],
  [12, 'C', 'ja', '\u00a512'],
  [42, 'D', 'en-US', '42'],
  [-42, 'D5', 'en-US', '-00042'],
  [0, 'D3', 'ja-JP', '000'],
  [1052.0329112756, 'E', 'en-US', '1.052033E+003'],
  [-1052.0329112756, 'e2', 'en-US', '-1.05e+003'],
  [0.00012, 'E1', 'en-US', '1.2E-004'],
  [99.96, 'E2', 'en-US', '1.00E+002'],
  [0, 'E2', 'en-US', '0.00E+000'],
  [7, 'E0', 'en-US', '7E+000'],
  [1234.567, 'F', 'en-US', '1234.57'],
  [1234.567, 'F1', 'de-DE', '1234,6'],
  [-1234.56, 'F4', 'ja-JP', '-1234.5600'],
  [0.125, 'F2', 'en-US', '0.13'],
  [12, 'F0', 'en-US', '12'],
  [-123.456, 'G', 'en-US', '-123.456'],
  [123.4546, 'G4', 'en-US', '123.5'],
  [123456789, 'G3', 'en-US', '1.23E+08'],
  [0.000012345, 'g3', 'en-US', '1.23e-05'],
  [0.00012345, 'G3', 'en-US', '0.000123'],
  [0, 'G3', 'en-US', '0'],
  [1000000, 'G', 'en-US', '1000000'],
  [new Float(1e21), 'G', 'en-US', '1E+21'],
  [12.5, '', 'en-US', '12.5'],
  [1234567.891, 'N', 'en-US', '1,234,567.89'],
  [1234567.891, 'n1', 'ja-JP', '1,234,567.9'],
  [-1234.5, 'N', 'en-US', '-1,234.50'],
  [999, 'N0', 'fr-FR', '999'],
  [1234.5, 'N1', 'de-DE', '1.234,5'],
  [new Decimal(12345n, 2), 'N', 'en-US', '123.45'],
  [0.256, 'P', 'ja-JP', '25.60%'],
  [-0.256, 'P0', 'ja-JP', '-26%'],
  [12, 'P1', 'ja-JP', '1,200.0%'],
  [12.25, 'R', 'en-US', '12.25'],
  [255, 'X', 'en-US', 'FF'],
  [255, 'x4', 'en-US', '00ff'],
  [9007199254740993n, 'N0', 'en-US', '9,007,199,254,740,993'],
])('writes %s in the format %s of %s as %s', (number, format, locale, result) => {
  expect(call('formatNumber', [number, format, locale])).toBe(result)
})

it.each<Row>([
  [5, '00000', 'en-US', '00005'],
  [123.45, '0', 'en-US', '123'],
  [0.5, '0', 'en-US', '1'],
  [123.45, '#.#', 'en-US', '123.5'],
  [0.45, '#.##', 'en-US', '.45'],
  [0, '#', 'en-US', ''],
  [0, '#.##', 'en-US', ''],
  [0, '0.00', 'en-US', '0.00'],
  [1.5, '0.000', 'de-DE', '1,500'],
  [1.5, '0.0##', 'en-US', '1.5'],
  [1234567, '#,##0', 'en-US', '1,234,567'],
  [1234567, '#,#.0', 'ja-JP', '1,234,567.0'],
  [12, '0,000', 'en-US', '0,012'],
  [1234567, '0,', 'en-US', '1235'],
  [1234567, '0,,.00', 'en-US', '1.23'],
  [1234567890, '#,##0,,M', 'en-US', '1,235M'],
  [0.086, '0.0%', 'en-US', '8.6%'],
  [0.00354, '0.00‰', 'en-US', '3.54‰'],
  [12, '%0', 'en-US', '%1200'],
  [5551234, '###-####', 'en-US', '555-1234'],
  [15551234, '###-####', 'en-US', '1555-1234'],
  [12.3, '.00', 'en-US', '12.30'],
  [7, "0 'rooms'", 'en-US', '7 rooms'],
  [7, '"No. "0', 'en-US', 'No. 7'],
  [7, '\\#0', 'en-US', '#7'],
  [7, '0円', 'ja-JP', '7円'],
  [-7, '0.0', 'en-US', '-7.0'],
  [-7, '0;(0)', 'en-US', '(7)'],
  [7, '0;(0)', 'en-US', '7'],
  [0, '0;(0)', 'en-US', '0'],
  [0, '0;(0);none', 'en-US', 'none'],
  [0.001, '0.0;;none', 'en-US', 'none'],
  [-7, '0;;none', 'en-US', '-7'],
  [-7, "0;'a;b'0", 'en-US', 'a;b7'],
  [7, 'each', 'en-US', 'each'],
  [1234, '0.0.0', 'en-US', '1234.00'],
])('writes %s by the pattern %s of %s as %s', (number, format, locale, result) => {
  expect(call('formatNumber', [number, format, locale])).toBe(result)
})

const refusals: Refusal[] = [
  ['formatNumber', [1.5, 'D'], 'invalid-value'],
  ['formatNumber', [1.5, 'X'], 'invalid-value'],
  ['formatNumber', [15, 'R'], 'invalid-value'],
  ['formatNumber', [15, 'Q'], 'invalid-value'],
  ['formatNumber', [-1, 'X'], 'cannot-simulate'],
  ['formatNumber', [0.5, 'P'], 'cannot-simulate'],
  ['formatNumber', [5, 'C', 'de-DE'], 'cannot-simulate'],
  ['formatNumber', [5, 'C', 'is-IS'], 'cannot-simulate'],
  ['formatNumber', [-5, 'C2', 'is-IS'], 'cannot-simulate'],
  ['formatNumber', [1234, 'N0', 'fr-FR'], 'cannot-simulate'],
  ['formatNumber', [1234567, 'N0', 'hi-IN'], 'cannot-simulate'],
  ['formatNumber', [2.675, 'F2'], 'cannot-simulate'],
  ['formatNumber', [1.1, 'F20'], 'cannot-simulate'],
  ['formatNumber', [0.1, 'E20'], 'cannot-simulate'],
  ['formatNumber', [-0.001, 'F2'], 'cannot-simulate'],
  ['formatNumber', [-0.001, '0.00'], 'cannot-simulate'],
  ['formatNumber', [1, '0E+0'], 'cannot-simulate'],
]

it.each(refusals)('%s refuses %j as %s', (name, given, kind) => {
  expect(refusalOf(name, given)).toBe(kind)
})
