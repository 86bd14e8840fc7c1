import { describe, expect, it } from 'vitest'
import { isoTime, localTime, observedTime, readDuration, readPayloadTime, readTime } from './time.ts'
import { Zone } from './zone.ts'

const newYork = Zone.named('Eastern Standard Time')
const instantIn = (text: string) => {
  const instant = readTime(text, newYork)
  return instant === null ? null : isoTime(instant)
}

describe('a time zone', () => {
  it.each([
    ['Tokyo Standard Time', 'Asia/Tokyo'],
    ['Asia/Tokyo', 'Asia/Tokyo'],
    ['UTC', 'Etc/UTC'],
    ['India Standard Time', 'Asia/Calcutta'],
  ])('is known by either of its names: %s', (name, iana) => {
    const at = Date.UTC(2026, 5, 1)
    const [zone, same] = [Zone.named(name), Zone.named(iana)]
    expect(zone && localTime(at, zone)).toBe(same && localTime(at, same))
    expect(zone).not.toBeNull()
  })

  it.each(['', ' ', 'Tokyo', 'Middle-earth/Shire'])('that is none is nobody’s: "%s"', (name) => {
    expect(Zone.named(name)).toBeNull()
  })

  it('knows of an hour that comes twice the first, and of one left out the one after', () => {
    expect(instantIn('2026-11-01T01:30:00')).toBe('2026-11-01T05:30:00Z')
    expect(instantIn('2026-03-08T02:30:00')).toBe('2026-03-08T07:30:00Z')
    expect(instantIn('2026-07-01T12:00:00.0000000')).toBe('2026-07-01T16:00:00Z')
  })

  it('gives way to what the text itself says', () => {
    expect(instantIn('2026-07-01T12:00:00+09:00')).toBe('2026-07-01T03:00:00Z')
    expect(instantIn('2026-07-01T12:00Z')).toBe('2026-07-01T12:00:00Z')
  })
})

describe('times', () => {
  it('are read back as they were written', () => {
    for (const instant of [0, Date.UTC(2026, 11, 31, 23, 59, 59), Date.UTC(2028, 1, 29)]) {
      expect(readPayloadTime(observedTime(instant))).toBe(instant)
      expect(readPayloadTime(isoTime(instant))).toBe(instant)
    }
  })

  it.each(['', '24/06/2026 16:30:00', '2026-02-30T00:00:00Z', '06/24/2026', 'tomorrow'])(
    'that are none are not guessed: "%s"',
    (text) => expect(readPayloadTime(text)).toBeNull(),
  )
})

describe('durations', () => {
  it.each([
    ['PT30M', 1800],
    ['PT1H15M', 4500],
    ['P1DT1S', 86_401],
    ['PT0S', 0],
    ['PT1.5S', 1.5],
  ])('%s takes %d seconds', (text, seconds) => expect(readDuration(text)).toBe(seconds * 1000))

  it.each(['', 'P', 'PT', '30', '-PT1H', 'P1M'])('"%s" is none', (text) =>
    expect(readDuration(text)).toBeNull(),
  )
})
