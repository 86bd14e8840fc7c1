import { expect, it } from 'vitest'
import { relativeDate } from './relative-date.ts'

const now = Date.parse('2026-07-15T12:00:00Z')

it.each([
  ['2026-07-15T11:59:40Z', 'now', '今'],
  ['2026-07-15T11:55:00Z', '5 minutes ago', '5 分前'],
  ['2026-07-15T09:00:00Z', '3 hours ago', '3 時間前'],
  ['2026-07-14T11:00:00Z', 'yesterday', '昨日'],
  ['2026-07-18T13:00:00Z', 'in 3 days', '3 日後'],
])('says of %s: %s', (iso, english, japanese) => {
  expect(relativeDate(iso, now, 'en')).toBe(english)
  expect(relativeDate(iso, now, 'ja')).toBe(japanese)
})

it('leaves a moment a week away, and what is none, to a date', () => {
  expect(relativeDate('2026-07-08T12:00:00Z', now, 'en')).toBe(null)
  expect(relativeDate('soon', now, 'en')).toBe(null)
})
