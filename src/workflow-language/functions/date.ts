import type { Arguments } from './arguments.ts'
import { formatTimestamp } from './date-format.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import { TimeZone } from './time-zone.ts'
import { later, type Timestamp, timestampOf } from './timestamp.ts'
import { parseTimestamp } from './timestamp-text.ts'
import type { FunctionTable, WorkflowFunction } from './workflow-function.ts'

const adding = (milliseconds: number): WorkflowFunction => ({
  parameters: 'timestamp, amount, format?',
  call: (given) => written(later(timestampAt(given, 0), given.integer(1) * milliseconds), given, 2),
})

/** Functions on dates and times. */
export const dateFunctions: FunctionTable = {
  addDays: adding(86_400_000),
  addHours: adding(3_600_000),
  addMinutes: adding(60_000),
  addSeconds: adding(1000),
  convertFromUtc: {
    parameters: 'timestamp, destinationTimeZone, format?',
    call: (given) => written(zoneAt(given, 1).fromUtc(timestampAt(given, 0)), given, 2),
  },
  convertTimeZone: {
    parameters: 'timestamp, sourceTimeZone, destinationTimeZone, format?',
    call: (given) => {
      const utc = zoneAt(given, 1).toUtc(timestampAt(given, 0))
      return written(zoneAt(given, 2).fromUtc(utc), given, 3)
    },
  },
  convertToUtc: {
    parameters: 'timestamp, sourceTimeZone, format?',
    call: (given) => written(zoneAt(given, 1).toUtc(timestampAt(given, 0)), given, 2),
  },
  formatDateTime: {
    parameters: 'timestamp, format?, locale?',
    call: (given) => written(timestampAt(given, 0), given, 1, given.optionalString(2) ?? undefined),
  },
  parseDateTime: {
    parameters: 'timestamp, locale?, format?',
    call: (given) => {
      if (given.count > 2)
        throw new EvaluationFailure('cannot-simulate', 'Reading by a format is not known here.')
      return formatTimestamp(parseTimestamp(given.string(0), given.optionalString(1) ?? undefined))
    },
  },
  utcNow: {
    parameters: 'format?',
    call: (given, scope) => {
      if (!scope.now) throw new EvaluationFailure('cannot-simulate', 'There is no clock here.')
      return written(timestampOf(scope.now()), given, 0)
    },
  },
}

const timestampAt = (given: Arguments, at: number): Timestamp => parseTimestamp(given.string(at))

const zoneAt = (given: Arguments, at: number): TimeZone => new TimeZone(given.string(at))

function written(timestamp: Timestamp, given: Arguments, formatAt: number, locale?: string): string {
  return formatTimestamp(timestamp, given.optionalString(formatAt) ?? undefined, locale)
}
