import { Zone } from './zone.ts'

const MINUTE = 60_000
const OBSERVED = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d:\d\d:\d\d)$/
const ISO = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/i
const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/

/** Writes an instant as ISO 8601 in UTC, to the second. */
export const isoTime = (instant: number): string => new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z')

/** Writes an instant as Bookings was seen to: UTC, the way Americans write dates. */
export const observedTime = (instant: number): string =>
  isoTime(instant).replace(/^(\d+)-(\d\d)-(\d\d)T(.*)Z$/, '$2/$3/$1 $4')

/** Writes an instant as a clock in a zone shows it, with its offset from UTC. */
export function localTime(instant: number, zone: Zone): string {
  const wall = zone.wallAt(instant)
  const offset = Math.round((wall - instant) / MINUTE)
  const two = (count: number) => String(Math.trunc(count)).padStart(2, '0')
  const away = Math.abs(offset)
  return `${isoTime(wall).slice(0, -1)}${offset < 0 ? '-' : '+'}${two(away / 60)}:${two(away % 60)}`
}

const instantOf = (iso: string): number | null => {
  const instant = Date.parse(iso)
  // A day that no month has would be taken for one of the next month's.
  return Number.isNaN(instant) || isoTime(instant).slice(0, 10) !== iso.slice(0, 10) ? null : instant
}

/** Reads a date and time; where the text does not say how far it is from UTC, the zone does, and without one nobody. */
export function readTime(text: string, zone: Zone | null): number | null {
  const [, clock, offset] = ISO.exec(text.trim()) ?? []
  if (clock === undefined) return null
  const wall = instantOf(`${clock}Z`)
  if (wall === null) return null
  if (offset !== undefined) return Date.parse(`${clock}${offset.toUpperCase()}`)
  return zone?.instantAt(wall) ?? null
}

/** Reads a time of a payload, which is as Bookings was seen to write it, or ISO 8601. */
export function readPayloadTime(text: string): number | null {
  const [, month, day, year, clock] = OBSERVED.exec(text.trim()) ?? []
  return clock === undefined
    ? readTime(text, Zone.named('UTC'))
    : instantOf(`${year}-${month}-${day}T${clock}Z`)
}

/** Reads an ISO 8601 duration of days and less, in milliseconds. */
export function readDuration(text: string): number | null {
  const parts = DURATION.exec(text.trim())
  if (!parts || text.trim().length < 3) return null
  const [days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0))
  return (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
}
