import { Culture } from './culture.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import type { Timestamp } from './timestamp.ts'

/** Formats that mean the same in every language. */
const invariant: Readonly<Record<string, string>> = {
  o: "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK",
  r: "ddd', 'dd' 'MMM' 'yyyy' 'HH':'mm':'ss' GMT'",
  s: "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
  u: "yyyy'-'MM'-'dd' 'HH':'mm':'ss'Z'",
}

/** One-letter formats made of others. */
const composed: Readonly<Record<string, string>> = { f: 'D t', F: 'D T', g: 'd t', G: 'd T', U: 'D T' }
const insensitive: Readonly<Record<string, string>> = { O: 'o', R: 'r', M: 'm', Y: 'y' }

/** Writes a timestamp in one of .NET's standard or custom formats. */
export function formatTimestamp(timestamp: Timestamp, format = 'o', locale = 'en-US'): string {
  const culture = new Culture(format.toLowerCase() === 'r' ? 'en-US' : locale)
  return new Writer(timestamp, culture).write(specifiersOf(format, culture), format)
}

const specifiers = /d+|M+|y+|h+|H+|m+|s+|t+|\.?F+|f+|g+|z+|K|:|\/|'[^']*'|"[^"]*"|\\.|%[^%]|./gs

/** The specifiers that a format is made of; a one-letter format is taken for the custom format it stands for. */
export function specifiersOf(format: string, culture: Culture): readonly string[] {
  if (format === '') throw noFormat(format)
  return (format.length === 1 ? patternOf(format, culture) : format).match(specifiers) ?? []
}

function patternOf(letter: string, culture: Culture): string {
  const meant = insensitive[letter] ?? letter
  const parts = composed[meant]?.split(' ') ?? [meant]
  return parts
    .map((part) => {
      const pattern = invariant[part]
      if (pattern !== undefined) return pattern
      if (!/[dDmtTy]/.test(part)) throw noFormat(letter)
      return culture.pattern(part)
    })
    .join(' ')
}

/** Writes one timestamp in the way of one language. */
class Writer {
  readonly #time: Date
  readonly #ticks: string
  readonly #utc: boolean
  readonly #culture: Culture

  constructor(timestamp: Timestamp, culture: Culture) {
    this.#time = new Date(timestamp.wall)
    this.#ticks = digits(this.#time.getUTCMilliseconds(), 3) + digits(timestamp.rest, 4)
    this.#utc = timestamp.utc
    this.#culture = culture
  }

  write(written: readonly string[], format: string): string {
    return written.map((specifier) => this.#part(specifier, format)).join('')
  }

  #part(specifier: string, pattern: string): string {
    const [mark = '', length] = [specifier.charAt(0), specifier.length]
    switch (mark) {
      case 'd':
      case 'M':
      case 'y':
        return this.#date(mark, length)
      case 'h':
      case 'H':
      case 'm':
      case 's':
      case 't':
        return this.#clock(mark, length)
      case 'f':
        return this.#fraction(length, pattern)
      case 'F':
        return this.#fraction(length, pattern).replace(/0+$/, '')
      case 'K':
        return this.#utc ? 'Z' : ''
      case 'z':
        // Microsoft's servers keep UTC, which is what .NET takes a time without a zone for.
        return ['+0', '+00', '+00:00'][Math.min(length, 3) - 1] ?? ''
      default:
        return this.#text(specifier, pattern)
    }
  }

  #date(mark: 'd' | 'M' | 'y', length: number): string {
    const time = this.#time
    const name = length > 3 ? 'long' : 'short'
    if (mark === 'd') {
      return length > 2 ? this.#culture.weekday(time.getUTCDay(), name) : digits(time.getUTCDate(), length)
    }
    if (mark === 'M') {
      return length > 2
        ? this.#culture.month(time.getUTCMonth(), name)
        : digits(time.getUTCMonth() + 1, length)
    }
    const year = time.getUTCFullYear()
    return digits(length > 2 ? year : year % 100, length)
  }

  #clock(mark: 'h' | 'H' | 'm' | 's' | 't', length: number): string {
    const time = this.#time
    const short = Math.min(length, 2)
    switch (mark) {
      case 'h':
        return digits(time.getUTCHours() % 12 || 12, short)
      case 'H':
        return digits(time.getUTCHours(), short)
      case 'm':
        return digits(time.getUTCMinutes(), short)
      case 's':
        return digits(time.getUTCSeconds(), short)
      case 't':
        return this.#culture.half(time.getUTCHours()).slice(0, length === 1 ? 1 : undefined)
    }
  }

  #fraction(length: number, pattern: string): string {
    if (length > 7) throw noFormat(pattern)
    return this.#ticks.slice(0, length)
  }

  #text(specifier: string, pattern: string): string {
    const [mark, rest] = [specifier.charAt(0), specifier.slice(1)]
    if (mark === ':') return this.#culture.timeSeparator
    if (mark === '/') return this.#culture.dateSeparator
    if (mark === '.' && rest !== '') {
      const fraction = this.#part(rest, pattern)
      return fraction && `.${fraction}`
    }
    if (mark === '%' && rest !== '') return this.#part(rest, pattern)
    if (mark === '\\' && rest !== '') return rest
    if ((mark === "'" || mark === '"') && rest !== '') return rest.slice(0, -1)
    if (/['"\\%]/.test(mark)) throw noFormat(pattern)
    if (mark === 'g') return this.#culture.era
    return specifier
  }
}

const digits = (value: number, length: number): string => String(value).padStart(length, '0')

/** Says that a text is no format of dates and times. */
export function noFormat(format: string): EvaluationFailure {
  return new EvaluationFailure('invalid-value', `'${format}' is not a format of dates and times.`)
}
