import { expect, it } from 'vitest'
import { call, refusalOf } from './calling.fixture.ts'

it.each([
  ['2026-06-24 16:30:05', 'yyyy-MM-dd HH:mm:ss', 'en-US', '2026-06-24T16:30:05.0000000'],
  ['6/4/26 4:05 PM', 'M/d/yy h:mm tt', 'en-US', '2026-06-04T16:05:00.0000000'],
  ['6/4/99 4:05 a', 'M/d/yy h:mm t', 'en-US', '1999-06-04T04:05:00.0000000'],
  ['Wed 24 Jun 2026', 'ddd d MMM yyyy', 'en-US', '2026-06-24T00:00:00.0000000'],
  ['Wednesday, June 24, 2026', 'D', 'en-US', '2026-06-24T00:00:00.0000000'],
  ['24 juin 2026', 'd MMMM yyyy', 'fr-FR', '2026-06-24T00:00:00.0000000'],
  ['24.06.2026', 'dd/MM/yyyy', 'de-DE', '2026-06-24T00:00:00.0000000'],
  ['2026年6月24日(水) 午後4:30', 'yyyy年M月d日(ddd) tth:mm', 'ja-JP', '2026-06-24T16:30:00.0000000'],
  ['西暦2026年', 'ggyyyy年', 'ja-JP', '2026-01-01T00:00:00.0000000'],
  ['2026-06', 'yyyy-MM', 'en-US', '2026-06-01T00:00:00.0000000'],
  ['16:30:05.25 2026', 'HH:mm:ss.ff yyyy', 'en-US', '2026-01-01T16:30:05.2500000'],
  ['16:30:05 2026', 'HH:mm:ss.FFF yyyy', 'en-US', '2026-01-01T16:30:05.0000000'],
  ['2026-06-24T16:30:00.0000000Z', 'o', 'en-US', '2026-06-24T16:30:00.0000000Z'],
  ['2026-06-24T16:30+09:00', 'yyyy-MM-ddTHH:mmzzz', 'en-US', '2026-06-24T07:30:00.0000000Z'],
  ['2026-06-24 +9', 'yyyy-MM-dd z', 'en-US', '2026-06-23T15:00:00.0000000Z'],
  ['day 5 of 2026', "'day' %d 'of' yyyy", 'en-US', '2026-01-05T00:00:00.0000000'],
])('reads %s in the format %s of %s', (text, format, locale, result) => {
  expect(call('parseDateTime', [text, locale, format])).toBe(result)
})

it.each([
  ['2026-6-24', 'yyyy-MM-dd', 'invalid-value'],
  ['2026-02-30', 'yyyy-MM-dd', 'invalid-value'],
  ['Tue 24 Jun 2026', 'ddd d MMM yyyy', 'invalid-value'],
  ['24 Foo 2026', 'd MMM yyyy', 'invalid-value'],
  ['4:05 XM 2026', 'h:mm tt yyyy', 'invalid-value'],
  ['13:05 PM 2026', 'h:mm tt yyyy', 'invalid-value'],
  ['24 6', 'd M', 'cannot-simulate'],
  ['2026 2026', 'yyyy yyyy', 'cannot-simulate'],
  ['1.1.40', 'd.M.yy', 'cannot-simulate'],
  ['2026', "yyyy '", 'invalid-value'],
  ['2026', '', 'invalid-value'],
])('does not read %s in the format %s: %s', (text, format, kind) => {
  expect(refusalOf('parseDateTime', [text, 'en-US', format])).toBe(kind)
})
