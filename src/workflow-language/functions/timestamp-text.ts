import { Culture } from './culture.ts'
import { dateInWords } from './date-words.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import { later, type Timestamp, type TimestampParts, timestampFrom } from './timestamp.ts'

const clock = '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.(?<fraction>\\d{1,7}))?)?'
const zone = '(?<zone>Z|GMT|[+-]\\d{2}:?\\d{2})'
const form = new RegExp(`^(?<date>.+?)(?:(?<between>T| +)${clock}(?: *(?<half>[AP]M))? *${zone}?)?$`, 'is')
const yearFirst = /^(?<year>\d{4})(?<mark>[-/])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$/
const yearLast = /^(?<one>\d{1,2})(?<mark>[-/.])(?<other>\d{1,2})\k<mark>(?<year>\d{4})$/

const farthest = 14 * 3_600_000

/** The groups of a match by their names. */
export type Groups = Readonly<Record<string, string | undefined>>

/** The timestamp a text stands for in a locale. A time with an offset becomes UTC. */
export function parseTimestamp(source: string, locale = 'en-US'): Timestamp {
  const { date = '', between = '', ...time } = form.exec(source.trim())?.groups ?? {}
  const parts = dateFrom(date, locale)
  if (!parts || (/t/i.test(between) && !yearFirst.test(date))) throw unreadable(source)
  return timestampOfParts({ ...parts, ...time }) ?? refuse(source)
}

/** The timestamp with these parts, which are text; null when no clock or calendar shows them. */
export function timestampOfParts(groups: Groups): Timestamp | null {
  const [hour, offset] = [hourOf(groups), offsetOf(groups.zone ?? 'Z')]
  if (hour === null || offset === null) return null
  const parts: TimestampParts = {
    year: Number(groups.year),
    month: Number(groups.month),
    day: Number(groups.day),
    hour,
    minute: Number(groups.minute ?? 0),
    second: Number(groups.second ?? 0),
    fraction: groups.fraction ?? '',
  }
  const timestamp = timestampFrom(parts, groups.zone !== undefined)
  return timestamp && later(timestamp, -offset)
}

function dateFrom(date: string, locale: string): Groups | null {
  const first = yearFirst.exec(date)?.groups
  if (first) return first
  const culture = new Culture(locale)
  const last = yearLast.exec(date)?.groups
  if (!last) return dateInWords(date, culture)
  const { one, other, year } = last
  return culture.dayFirst ? { day: one, month: other, year } : { month: one, day: other, year }
}

function refuse(source: string): never {
  throw new EvaluationFailure('invalid-value', `There is no date and time '${source}'.`)
}

/** .NET reads more forms than this does, all of them with digits. */
function unreadable(source: string): EvaluationFailure {
  if (/\d/.test(source))
    return new EvaluationFailure('cannot-simulate', `The form of the time '${source}' is not known here.`)
  return new EvaluationFailure('invalid-value', `'${source}' is not a date and time.`)
}

function hourOf({ hour = '0', half }: Groups): number | null {
  const value = Number(hour)
  if (half === undefined) return value
  if (value < 1 || value > 12) return null
  return (value % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
}

/** In milliseconds; null for what .NET takes for no offset. */
function offsetOf(written: string): number | null {
  if (/^(?:z|gmt)$/i.test(written)) return 0
  const [hours = '', minutes = '0'] = written.slice(1).match(/\d{1,2}/g) ?? []
  const size = (Number(hours) * 60 + Number(minutes)) * 60_000
  if (Number(minutes) > 59 || size > farthest) return null
  return written.startsWith('-') ? -size : size
}
