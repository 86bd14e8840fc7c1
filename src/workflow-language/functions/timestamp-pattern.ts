import { Culture } from './culture.ts'
import { noFormat, specifiersOf } from './date-format.ts'
import { monthNamed, weekdayNamed } from './date-words.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import type { Timestamp } from './timestamp.ts'
import { type Groups, timestampOfParts } from './timestamp-text.ts'

/** The timestamp a text stands for when it is written in exactly this format. */
export function parseTimestampBy(text: string, format: string, locale = 'en-US'): Timestamp {
  const culture = new Culture(locale)
  const patterns = specifiersOf(format, culture).map((specifier) => patternOf(specifier, culture, format))
  const groups = new RegExp(`^${unambiguous(patterns).join('')}$`, 'isu').exec(text)?.groups
  const timestamp = groups && timestampOfParts(partsFrom(groups, culture))
  if (timestamp && isDayNamed(timestamp, groups?.weekday, culture)) return timestamp
  throw new EvaluationFailure('invalid-value', `'${text}' is not a time in the format '${format}'.`)
}

const places: Readonly<Record<string, string>> = {
  d: 'day',
  M: 'month',
  h: 'hour',
  H: 'hour',
  m: 'minute',
  s: 'second',
}

function patternOf(specifier: string, culture: Culture, format: string): string {
  const [mark, length] = [specifier.charAt(0), specifier.length]
  const name = places[mark]
  if (name !== undefined) return length > 2 ? named(mark) : `(?<${name}>\\d{${length},2})`
  switch (mark) {
    case 'y':
      return length > 2 ? `(?<year>\\d{${length},${Math.max(4, length)}})` : `(?<shortYear>\\d{${length},2})`
    case 'f':
      return `(?<fraction>\\d{${length}})`
    case 'F':
      return `(?<fraction>\\d{0,${length}})`
    case 't':
      return length > 1 ? '(?<half>\\S+)' : '(?<half>\\S)'
    case 'K':
      return '(?<zone>Z|[+-]\\d{2}:\\d{2})?'
    case 'z':
      return `(?<zone>${['[+-]\\d{1,2}', '[+-]\\d{2}'][length - 1] ?? '[+-]\\d{2}:\\d{2}'})`
    case 'g':
      return literal(culture.era)
    case ':':
      return literal(culture.timeSeparator)
    case '/':
      return literal(culture.dateSeparator)
    default:
      return otherwise(specifier, culture, format)
  }
}

function otherwise(specifier: string, culture: Culture, format: string): string {
  const [mark, rest] = [specifier.charAt(0), specifier.slice(1)]
  if (rest === '') {
    if (/['"\\%]/.test(mark)) throw noFormat(format)
    return literal(mark)
  }
  if (mark === '\\') return literal(rest)
  if (mark === '%') return patternOf(rest, culture, format)
  if (mark === '.') return `(?:\\.${patternOf(rest, culture, format)})?`
  return literal(rest.slice(0, -1))
}

const named = (mark: string): string => (mark === 'M' ? '(?<monthName>[\\p{L}\\d]+)' : '(?<weekday>\\p{L}+)')

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** A format that gives a part twice demands both to agree, which no one needs. */
function unambiguous(patterns: readonly string[]): readonly string[] {
  const names = patterns.flatMap((pattern) => /\(\?<(\w+)>/.exec(pattern)?.[1] ?? [])
  if (new Set(names).size === names.length) return patterns
  throw new EvaluationFailure(
    'cannot-simulate',
    'Reading by a format with a part given twice is not known here.',
  )
}

function isDayNamed({ wall }: Timestamp, name: string | undefined, culture: Culture): boolean {
  if (name === undefined) return true
  return weekdayNamed(name, culture) === new Date(wall).getUTCDay()
}

function partsFrom(groups: Groups, culture: Culture): Groups {
  const { monthName, month, shortYear, year, half, ...others } = groups
  if (year === undefined && shortYear === undefined) {
    throw new EvaluationFailure('cannot-simulate', 'A time without its year depends on when it is read.')
  }
  return {
    ...others,
    year: year ?? fullYear(Number(shortYear)),
    month: monthName === undefined ? (month ?? '1') : String(monthNamed(monthName, culture) + 1),
    day: others.day ?? '1',
    half: half === undefined ? undefined : halfNamed(half, culture),
  }
}

/** One letter is enough for the half of the day; what is none of the two is no time of a clock. */
function halfNamed(name: string, culture: Culture): string {
  const halves = [culture.half(0), culture.half(12)]
  const fitting = halves.filter((half) => half.slice(0, name.length).toLowerCase() === name.toLowerCase())
  if (fitting.length === 1) return fitting[0] === halves[0] ? 'AM' : 'PM'
  throw new EvaluationFailure('invalid-value', `'${name}' names no half of the day.`)
}

/** The years that one version of .NET takes for past and another for future are left to Microsoft. */
function fullYear(short: number): string {
  if (short < 30) return String(2000 + short)
  if (short >= 50) return String(1900 + short)
  throw new EvaluationFailure('cannot-simulate', `In which century the year ${short} lies is not known here.`)
}
