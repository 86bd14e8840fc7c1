import { EvaluationFailure } from './evaluation-failure.ts'
import { localeNamed } from './locale.ts'
import { later, type Timestamp, type TimestampParts, timestampFrom } from './timestamp.ts'

const time = '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.(?<fraction>\\d{1,7}))?)?'
const zone = '(?<zone>Z|[+-]\\d{2}:?\\d{2})'
const yearFirst = new RegExp(
  `^(?<year>\\d{4})(?<mark>[-/])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?:(?:T| +)${time} *${zone}?)?$`,
  'i',
)
const yearLast = new RegExp(
  `^(?<one>\\d{1,2})(?<mark>[-/.])(?<other>\\d{1,2})\\k<mark>(?<year>\\d{4})(?: +${time}(?: *(?<half>[AP]M))? *${zone}?)?$`,
  'i',
)

type Groups = Readonly<Record<string, string | undefined>>

/** The timestamp a text stands for in a locale. A time with an offset becomes UTC. */
export function parseTimestamp(source: string, locale = 'en-US'): Timestamp {
  const text = source.trim()
  const groups = yearFirst.exec(text)?.groups ?? yearLast.exec(text)?.groups
  if (!groups) throw unreadable(source)
  const parsed = fromParts(groups, groups.one === undefined ? groups : inOrderOf(locale, groups))
  if (!parsed) throw new EvaluationFailure('invalid-value', `There is no date and time '${source}'.`)
  return parsed
}

/** .NET reads more forms than this does, all of them with digits. */
function unreadable(source: string): EvaluationFailure {
  if (/\d/.test(source))
    return new EvaluationFailure('cannot-simulate', `The form of the time '${source}' is not known here.`)
  return new EvaluationFailure('invalid-value', `'${source}' is not a date and time.`)
}

function fromParts(groups: Groups, date: Groups): Timestamp | null {
  const hour = hourOf(groups)
  if (hour === null) return null
  const parts: TimestampParts = {
    year: Number(date.year),
    month: Number(date.month),
    day: Number(date.day),
    hour,
    minute: Number(groups.minute ?? 0),
    second: Number(groups.second ?? 0),
    fraction: groups.fraction ?? '',
  }
  const timestamp = timestampFrom(parts, groups.zone !== undefined)
  return timestamp && later(timestamp, -offsetOf(groups.zone ?? 'Z'))
}

function hourOf({ hour = '0', half }: Groups): number | null {
  const value = Number(hour)
  if (half === undefined) return value
  if (value < 1 || value > 12) return null
  return (value % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
}

function offsetOf(zone: string): number {
  if (/^z$/i.test(zone)) return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}

function inOrderOf(locale: string, { one, other, year }: Groups): Groups {
  const parts = new Intl.DateTimeFormat(localeNamed(locale), { calendar: 'gregory' }).formatToParts(0)
  const order = parts.map((part) => part.type).filter((type) => type === 'day' || type === 'month')
  return order[0] === 'day' ? { day: one, month: other, year } : { month: one, day: other, year }
}
