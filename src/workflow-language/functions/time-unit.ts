import { EvaluationFailure } from './evaluation-failure.ts'
import { later, type Timestamp } from './timestamp.ts'

const milliseconds: Readonly<Record<string, number>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
}
const months: Readonly<Record<string, number>> = { month: 1, year: 12 }

/** A timestamp later by so many units of time, which have the names that the documentation gives them. */
export function laterBy(timestamp: Timestamp, count: number, unit: string): Timestamp {
  const name = unit.toLowerCase()
  const size = milliseconds[name]
  if (size !== undefined) return later(timestamp, count * size)
  const inMonths = months[name]
  if (inMonths !== undefined) return monthsLater(timestamp, count * inMonths)
  throw new EvaluationFailure('invalid-value', `'${unit}' is not a unit of time.`)
}

/** Of a day that the month does not have, its last one. */
function monthsLater(timestamp: Timestamp, count: number): Timestamp {
  const date = new Date(timestamp.wall)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + count)
  const lastDay = new Date(date)
  lastDay.setUTCMonth(date.getUTCMonth() + 1, 0)
  date.setUTCDate(Math.min(day, lastDay.getUTCDate()))
  return later(timestamp, date.getTime() - timestamp.wall)
}
