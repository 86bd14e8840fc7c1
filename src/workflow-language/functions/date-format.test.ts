import { expect, it } from 'vitest'
import { type Case, call, type Refusal, refusalOf } from './calling.fixture.ts'

const afternoon = '2026-03-05T16:07:08.0900000Z'

it.each<[format: string, result: string]>([
  ['d', '3/5/2026'],
  ['D', 'Thursday, March 5, 2026'],
  ['f', 'Thursday, March 5, 2026 4:07 PM'],
  ['F', 'Thursday, March 5, 2026 4:07:08 PM'],
  ['g', '3/5/2026 4:07 PM'],
  ['G', '3/5/2026 4:07:08 PM'],
  ['M', 'March 5'],
  ['m', 'March 5'],
  ['O', '2026-03-05T16:07:08.0900000Z'],
  ['r', 'Thu, 05 Mar 2026 16:07:08 GMT'],
  ['s', '2026-03-05T16:07:08'],
  ['t', '4:07 PM'],
  ['T', '4:07:08 PM'],
  ['u', '2026-03-05 16:07:08Z'],
  ['U', 'Thursday, March 5, 2026 4:07:08 PM'],
  ['Y', 'March 2026'],
  ['d dd ddd dddd', '5 05 Thu Thursday'],
  ['M MM MMM MMMM', '3 03 Mar March'],
  ['%y yy yyy yyyy yyyyy', '26 26 2026 2026 02026'],
  ['h hh H HH', '4 04 16 16'],
  ['m mm s ss', '7 07 8 08'],
  ['t tt', 'P PM'],
  ['f fff fffffff', '0 090 0900000'],
  ['ss.FFF', '08.09'],
  ['ss.F', '08'],
  ['z zz zzz', '+0 +00 +00:00'],
  ['HH:mmK', '16:07Z'],
  ['%d', '5'],
  ['gg %g', 'A.D. A.D.'],
  ['yyyyMMddTHHmmssZ', '20260305T160708Z'],
  ["h 'o''clock' \\h", '4 oclock h'],
  ['"day" d', 'day 5'],
  ['yyyy年M月d日', '2026年3月5日'],
])('writes %s as %s', (format, result) => {
  expect(call('formatDateTime', [afternoon, format])).toBe(result)
})

const elsewhere: Case[] = [
  ['formatDateTime', [afternoon, 'M月d日(ddd)', 'ja-JP'], '3月5日(木)'],
  ['formatDateTime', [afternoon, 'dddd tt h:mm', 'ja-jp'], '木曜日 午後 4:07'],
  ['formatDateTime', [afternoon, 'd', 'ja-JP'], '2026/03/05'],
  ['formatDateTime', [afternoon, 'Y', 'ja-JP'], '2026年3月'],
  ['formatDateTime', [afternoon, 'dddd d MMMM yyyy', 'fr-FR'], 'jeudi 5 mars 2026'],
  ['formatDateTime', [afternoon, 'dd/MM/yyyy', 'de-DE'], '05.03.2026'],
  ['formatDateTime', ['2026-03-05T00:30:00', 'h:mm tt'], '12:30 AM'],
  ['formatDateTime', ['2026-03-05'], '2026-03-05T00:00:00.0000000'],
  ['formatDateTime', ['2026-03-05T00:00:00', 'HH:mmK'], '00:00'],
]

it.each(elsewhere)('%s of %j is %j', (name, given, result) => {
  expect(call(name, given)).toBe(result)
})

it.each<[format: string, result: string]>([
  ['d', '2026/03/05'],
  ['D', '2026年3月5日'],
  ['f', '2026年3月5日 16:07'],
  ['F', '2026年3月5日 16:07:08'],
  ['g', '2026/03/05 16:07'],
  ['G', '2026/03/05 16:07:08'],
  ['m', '3月5日'],
  ['M', '3月5日'],
  ['o', '2026-03-05T16:07:08.0900000Z'],
  ['R', 'Thu, 05 Mar 2026 16:07:08 GMT'],
  ['s', '2026-03-05T16:07:08'],
  ['t', '16:07'],
  ['T', '16:07:08'],
  ['u', '2026-03-05 16:07:08Z'],
  ['U', '2026年3月5日 16:07:08'],
  ['y', '2026年3月'],
  ['gg yyyy/MM/dd', '西暦 2026/03/05'],
  ['ddd dddd', '木 木曜日'],
  ['MMM MMMM', '3 3月'],
  ['t tt h:mm', '午 午後 4:07'],
])('writes %s in Japanese as %s', (format, result) => {
  expect(call('formatDateTime', [afternoon, format, 'ja-JP'])).toBe(result)
})

const refusals: Refusal[] = [
  ['formatDateTime', [afternoon, 'q'], 'invalid-value'],
  ['formatDateTime', [afternoon, 'ffffffff'], 'invalid-value'],
  ['formatDateTime', [afternoon, "yyyy 'open"], 'invalid-value'],
  ['formatDateTime', [afternoon, 'yyyy%'], 'invalid-value'],
  ['formatDateTime', [afternoon, 'd', 'fr-FR'], 'cannot-simulate'],
]

it.each(refusals)('%s refuses %j as %s', (name, given, kind) => {
  expect(refusalOf(name, given)).toBe(kind)
})
