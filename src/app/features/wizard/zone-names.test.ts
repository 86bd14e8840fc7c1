import { expect, it } from 'vitest'
import { timeZones } from '#domain/flow/time-zones.ts'
import { likelyZones, zoneNames } from './zone-names.ts'

const winter = new Date('2027-01-15T00:00:00Z')

it('calls time zones what people call them', () => {
  const [tokyo, utc, newfoundland] = zoneNames(
    ['Tokyo Standard Time', 'UTC', 'Newfoundland Standard Time'],
    'en',
    winter,
  ).map(({ label }) => label)
  expect(tokyo).toMatch(/^\(UTC\+09:00\) Japan( Standard)? Time – Tokyo$/)
  expect(utc).toBe('UTC')
  expect(newfoundland).toBe('(UTC-03:30) Newfoundland Time – St Johns')
})

it('calls them so in Japanese', () => {
  const [tokyo] = zoneNames(['Tokyo Standard Time'], 'ja', winter)
  expect(tokyo?.label).toMatch(/^\(UTC\+09:00\) 日本(標準)?時間?.* – Tokyo$/)
})

it('has a different name for every zone', () => {
  const labels = zoneNames(timeZones, 'ja', winter).map(({ label }) => label)
  expect(new Set(labels).size).toBe(timeZones.length)
})

it('offers the page’s zone and the reader’s own before all others', () => {
  expect(likelyZones(timeZones, ['Romance Standard Time', null], 'Asia/Tokyo')).toEqual([
    'Romance Standard Time',
    'Tokyo Standard Time',
    'UTC',
  ])
})
