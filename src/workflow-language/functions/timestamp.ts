import { EvaluationFailure } from './evaluation-failure.ts'

/**
 * A date and time as .NET's DateTime holds it: what the clock shows, and whether that clock shows UTC or nobody knows
 * which. `wall` is in milliseconds as if the clock showed UTC; `rest` is the tenths of microseconds beyond.
 */
export interface Timestamp {
  readonly wall: number
  readonly rest: number
  readonly utc: boolean
}

/** The parts a timestamp is written with. */
export interface TimestampParts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
  /** The digits behind the decimal point of the second. */
  readonly fraction?: string
}

const first = Date.parse('0001-01-01T00:00:00.000Z')
const last = Date.parse('9999-12-31T23:59:59.999Z')

/** The timestamp of an instant. */
export function timestampOf(instant: Date): Timestamp {
  return { wall: instant.getTime(), rest: 0, utc: true }
}

/** The timestamp with these parts, or null when no calendar has them. */
export function timestampFrom(parts: TimestampParts, utc: boolean): Timestamp | null {
  const { year, month, day, hour = 0, minute = 0, second = 0, fraction = '' } = parts
  const ticks = Number(fraction.padEnd(7, '0'))
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute, second, Math.trunc(ticks / 10_000))
  const exists =
    year >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCHours() === hour
  return exists && minute < 60 && second < 60 ? { wall: date.getTime(), rest: ticks % 10_000, utc } : null
}

/** A timestamp later by so many milliseconds. */
export function later(timestamp: Timestamp, milliseconds: number): Timestamp {
  const wall = timestamp.wall + milliseconds
  if (wall >= first && wall <= last) return { ...timestamp, wall }
  throw new EvaluationFailure('invalid-value', 'The time lies outside of the years 1 to 9999.')
}

/** How many tenths of microseconds a timestamp lies behind the first moment of the year 1. */
export function ticksOf({ wall, rest }: Timestamp): bigint {
  return BigInt(wall - first) * 10_000n + BigInt(rest)
}
