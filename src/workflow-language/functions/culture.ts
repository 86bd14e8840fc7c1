import { EvaluationFailure } from './evaluation-failure.ts'
import type { DateCulture } from './known-culture.ts'
import { knownCultures } from './known-cultures.ts'
import { localeNamed } from './locale.ts'

type Length = 'short' | 'long'

/** Setting up a format takes long, and a run asks for few of them often. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' })
  formats.set(key, format)
  return format
}

/** How a language writes dates and times; beside the well known ones, only what all sources agree on. */
export class Culture {
  readonly #locale: string
  readonly #known: DateCulture | null

  constructor(locale: string) {
    this.#locale = localeNamed(locale)
    this.#known = knownCultures[this.#locale]?.dates ?? null
  }

  /** The pattern of a one-letter format. */
  pattern(letter: string): string {
    return this.#known?.patterns[letter] ?? this.#unknown(`The format '${letter}'`)
  }

  /** The name of a day of the week, counted from Sunday. */
  weekday(day: number, length: Length): string {
    const known = length === 'long' ? this.#known?.weekdays : this.#known?.weekdaysInShort
    return known?.[day] ?? this.#name(length, 'weekday', Date.UTC(2023, 0, 1 + day))
  }

  /** The name of a month, counted from 0. */
  month(month: number, length: Length): string {
    const known = length === 'long' ? this.#known?.months : this.#known?.monthsInShort
    return known?.[month] ?? this.#name(length, 'month', Date.UTC(2023, month, 1))
  }

  /** The name of the half of the day that an hour lies in. */
  half(hour: number): string {
    return this.#known?.halves[hour < 12 ? 0 : 1] ?? this.#unknown('The name of the half of the day')
  }

  /** Whether names are known in short as well. */
  get hasShortNames(): boolean {
    return this.#known !== null
  }

  get era(): string {
    return this.#known?.era ?? this.#unknown('The name of the era')
  }

  /** What stands between the parts of a date in digits. */
  get dateSeparator(): string {
    if (this.#known) return '/'
    const options = { year: 'numeric', month: 'numeric', day: 'numeric' } as const
    const between = this.#parts(0, options).filter(({ type }) => type === 'literal')
    const [{ value } = { value: '' }] = between
    return /^[/.-]$/.test(value) ? value : this.#unknown('The separator of dates')
  }

  /** What stands between the hours and minutes. */
  get timeSeparator(): string {
    if (this.#known) return ':'
    const options = { hour: 'numeric', minute: 'numeric', hour12: false } as const
    const value = this.#parts(0, options).find(({ type }) => type === 'literal')?.value ?? ''
    return value === ':' ? value : this.#unknown('The separator of times')
  }

  /** Whether the day comes before the month in a date in digits. */
  get dayFirst(): boolean {
    const order = this.#parts(0, {}).map(({ type }) => type)
    return order.indexOf('day') < order.indexOf('month')
  }

  /** Short names differ between sources, and so do names that change beside a day. */
  #name(length: Length, type: 'weekday' | 'month', time: number): string {
    const find = (options: Intl.DateTimeFormatOptions) =>
      this.#parts(time, options).find((part) => part.type === type)?.value
    const name = find({ [type]: 'long' })
    const beside = find({ [type]: 'long', day: 'numeric' })
    if (name === undefined || name !== beside || length === 'short') {
      return this.#unknown(`The ${length} name of the ${type}`)
    }
    return name
  }

  #parts(time: number, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormatPart[] {
    return formatOf(this.#locale, options).formatToParts(time)
  }

  #unknown(what: string): never {
    const message = `${what} in ${this.#locale} is not known here.`
    throw new EvaluationFailure('cannot-simulate', message)
  }
}
