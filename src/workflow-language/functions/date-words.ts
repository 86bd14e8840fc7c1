import type { Culture } from './culture.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import type { Groups } from './timestamp-text.ts'

const japanese = /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日(?:\s*(?<weekday>\S+))?$/

/** The parts of a date that names its month, or null when the text has not exactly one of each. */
export function dateInWords(text: string, culture: Culture): Groups | null {
  const groups = japanese.exec(text)?.groups ?? partsIn(text, culture)
  if (!groups) return null
  const { weekday, ...date } = groups
  if (weekday !== undefined && !isDayOf(date, weekday, culture)) {
    throw new EvaluationFailure('invalid-value', `'${text}' names another day of the week.`)
  }
  return date
}

function partsIn(text: string, culture: Culture): Groups | null {
  const words = text.split(/[\s,]+|\.(?=\s|$)/).filter((word) => word !== '')
  if (!words.some((word) => /\p{L}/u.test(word))) return null
  const found: Record<string, string> = {}
  for (const word of words) {
    const part = partOf(word, culture)
    if (!part || found[part[0]] !== undefined) return null
    found[part[0]] = part[1]
  }
  return ['year', 'month', 'day'].every((name) => found[name] !== undefined) ? found : null
}

function partOf(word: string, culture: Culture): [name: string, value: string] | null {
  if (/^\d{1,2}$/.test(word)) return ['day', word]
  if (/^\d{4}$/.test(word)) return ['year', word]
  const month = monthNamed(word, culture)
  if (month >= 0) return ['month', String(month + 1)]
  return weekdayNamed(word, culture) >= 0 ? ['weekday', word] : null
}

/** Which month a word names, counted from 0; -1 when it names none. */
export function monthNamed(word: string, culture: Culture): number {
  return placeOf(word, 12, culture, (at, length) => culture.month(at, length))
}

/** Which day of the week a word names, counted from Sunday; -1 when it names none. */
export function weekdayNamed(word: string, culture: Culture): number {
  return placeOf(word, 7, culture, (at, length) => culture.weekday(at, length))
}

function placeOf(
  word: string,
  count: number,
  { hasShortNames }: Culture,
  name: (at: number, length: 'short' | 'long') => string,
): number {
  const places = Array.from({ length: count }, (_, at) => at)
  const among = (length: 'short' | 'long') => places.findIndex((at) => same(name(at, length), word))
  const full = among('long')
  return full < 0 && hasShortNames ? among('short') : full
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

function isDayOf({ year, month, day }: Groups, weekday: string, culture: Culture): boolean {
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  return weekdayNamed(weekday, culture) === date.getUTCDay()
}
