import { EvaluationFailure } from './evaluation-failure.ts'
import { localeNamed } from './locale.ts'

type Part = 'weekday' | 'month' | 'dayPeriod'

/** Patterns behind the one-letter formats that differ from language to language; where runtimes of .NET disagree there is none. */
const patterns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'en-US': {
    d: 'M/d/yyyy',
    D: 'dddd, MMMM d, yyyy',
    m: 'MMMM d',
    t: 'h:mm tt',
    T: 'h:mm:ss tt',
    y: 'MMMM yyyy',
  },
  'ja-JP': { d: 'yyyy/MM/dd', m: "M'月'd'日'", t: 'H:mm', T: 'H:mm:ss', y: "yyyy'年'M'月'" },
}

/** How a language writes dates and times. */
export class Culture {
  readonly #locale: string

  constructor(locale: string) {
    this.#locale = localeNamed(locale)
  }

  /** The pattern of a one-letter format. */
  pattern(letter: string): string {
    const pattern = patterns[this.#locale]?.[letter]
    if (pattern) return pattern
    throw new EvaluationFailure(
      'cannot-simulate',
      `The format '${letter}' in ${this.#locale} is not known here.`,
    )
  }

  weekday(time: Date, length: 'short' | 'long'): string {
    return this.#part('weekday', time, { weekday: length })
  }

  month(time: Date, length: 'short' | 'long'): string {
    return this.#part('month', time, { month: length })
  }

  halfOfDay(time: Date): string {
    return this.#part('dayPeriod', time, { hour: 'numeric', hour12: true })
  }

  /** What stands between the parts of a date in digits. */
  get dateSeparator(): string {
    return this.#separator({ year: 'numeric', month: 'numeric', day: 'numeric' })
  }

  /** What stands between the hours and minutes. */
  get timeSeparator(): string {
    return this.#separator({ hour: 'numeric', minute: 'numeric', hour12: false })
  }

  #part(type: Part, time: Date, options: Intl.DateTimeFormatOptions): string {
    return this.#parts(time, options).find((part) => part.type === type)?.value ?? ''
  }

  #separator(options: Intl.DateTimeFormatOptions): string {
    return (
      this.#parts(new Date(0), options)
        .find((part) => part.type === 'literal')
        ?.value.trim() ?? ''
    )
  }

  #parts(time: Date, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormatPart[] {
    const format = new Intl.DateTimeFormat(this.#locale, { ...options, calendar: 'gregory', timeZone: 'UTC' })
    return format.formatToParts(time)
  }
}
