import type { Arguments } from './arguments.ts'
import { formatTimestamp } from './date-format.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import { integer } from './number.ts'
import type { Scope } from './scope.ts'
import { laterBy } from './time-unit.ts'
import { TimeZone } from './time-zone.ts'
import { timespanText } from './timespan.ts'
import { type Timestamp, ticksOf, timestampOf } from './timestamp.ts'
import { parseTimestampBy } from './timestamp-pattern.ts'
import { parseTimestamp } from './timestamp-text.ts'
import type { FunctionTable, WorkflowFunction } from './workflow-function.ts'

const adding = (unit: string): WorkflowFunction => ({
  parameters: `timestamp, ${unit}s, format?`,
  call: (given) => written(laterBy(timestampAt(given, 0), given.integer(1), unit), given, 2),
})

const shifting = (sign: 1 | -1): WorkflowFunction => ({
  parameters: 'timestamp, interval, timeUnit, format?',
  call: (given) => {
    const shifted = laterBy(timestampAt(given, 0), sign * given.integer(1), given.string(2))
    return written(shifted, given, 3)
  },
})

const fromNow = (sign: 1 | -1): WorkflowFunction => ({
  parameters: 'interval, timeUnit, format?',
  call: (given, scope) => written(laterBy(now(scope), sign * given.integer(0), given.string(1)), given, 2),
})

const startOf = (unit: 'month' | 'day' | 'hour'): WorkflowFunction => ({
  parameters: 'timestamp, format?',
  call: (given) => {
    const timestamp = timestampAt(given, 0)
    const start = new Date(timestamp.wall)
    start.setUTCMinutes(0, 0, 0)
    if (unit !== 'hour') start.setUTCHours(0)
    if (unit === 'month') start.setUTCDate(1)
    return written({ ...timestamp, wall: start.getTime(), rest: 0 }, given, 1)
  },
})

const part = (of: (date: Date) => number): WorkflowFunction => ({
  parameters: 'timestamp',
  call: (given) => of(new Date(timestampAt(given, 0).wall)),
})

/** Functions on dates and times. */
export const dateFunctions: FunctionTable = {
  addDays: adding('day'),
  addHours: adding('hour'),
  addMinutes: adding('minute'),
  addSeconds: adding('second'),
  addToTime: shifting(1),
  convertFromUtc: {
    parameters: 'timestamp, destinationTimeZone, format?',
    call: (given) => written(zoneAt(given, 1).fromUtc(withoutOffset(given, 0)), given, 2),
  },
  convertTimeZone: {
    parameters: 'timestamp, sourceTimeZone, destinationTimeZone, format?',
    call: (given) => {
      const utc = zoneAt(given, 1).toUtc(withoutOffset(given, 0))
      return written(zoneAt(given, 2).fromUtc(utc), given, 3)
    },
  },
  convertToUtc: {
    parameters: 'timestamp, sourceTimeZone, format?',
    call: (given) => written(zoneAt(given, 1).toUtc(withoutOffset(given, 0)), given, 2),
  },
  dateDifference: {
    parameters: 'startDate, endDate',
    call: (given) => timespanText(timestampAt(given, 0), timestampAt(given, 1)),
  },
  dayOfMonth: part((date) => date.getUTCDate()),
  dayOfWeek: part((date) => date.getUTCDay()),
  dayOfYear: part((date) => {
    const before = new Date(date)
    before.setUTCMonth(0, 0)
    return Math.round((date.getTime() - before.getTime()) / 86_400_000)
  }),
  formatDateTime: {
    parameters: 'timestamp, format?, locale?',
    call: (given) => written(timestampAt(given, 0), given, 1, given.optionalString(2) ?? undefined),
  },
  getFutureTime: fromNow(1),
  getPastTime: fromNow(-1),
  parseDateTime: {
    parameters: 'timestamp, locale?, format?',
    call: (given) => {
      const [text, locale, format] = [given.string(0), given.optionalString(1), given.optionalString(2)]
      return formatTimestamp(
        format === null
          ? parseTimestamp(text, locale ?? undefined)
          : parseTimestampBy(text, format, locale ?? undefined),
      )
    },
  },
  startOfDay: startOf('day'),
  startOfHour: startOf('hour'),
  startOfMonth: startOf('month'),
  subtractFromTime: shifting(-1),
  ticks: { parameters: 'timestamp', call: (given) => integer(ticksOf(timestampAt(given, 0))) },
  utcNow: { parameters: 'format?', call: (given, scope) => written(now(scope), given, 0) },
}

function now(scope: Scope): Timestamp {
  if (scope.now) return timestampOf(scope.now())
  throw new EvaluationFailure('cannot-simulate', 'There is no clock here.')
}

const timestampAt = (given: Arguments, at: number): Timestamp => parseTimestamp(given.string(at))

/** Reports disagree on whether a conversion takes a time with an offset other than `Z`. */
function withoutOffset(given: Arguments, at: number): Timestamp {
  const text = given.string(at)
  if (!/:\d\d[^+-]*[+-]\d\d:?\d\d\s*$/.test(text)) return timestampAt(given, at)
  throw new EvaluationFailure('cannot-simulate', `What becomes of the offset in '${text}' is not known here.`)
}

const zoneAt = (given: Arguments, at: number): TimeZone => new TimeZone(given.string(at))

function written(timestamp: Timestamp, given: Arguments, formatAt: number, locale?: string): string {
  return formatTimestamp(timestamp, given.optionalString(formatAt) ?? undefined, locale)
}
