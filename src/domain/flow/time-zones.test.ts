import { expect, it } from 'vitest'
import { findIana } from 'windows-iana'
import { timeZones } from './time-zones.ts'

it('offers only time zones that Windows has, each once', () => {
  expect(timeZones.filter((zone) => findIana(zone).length === 0)).toEqual([])
  expect(new Set(timeZones).size).toBe(timeZones.length)
})
