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
  const writer = new Writer(timestamp, new Culture(format.toLowerCase() === 'r' ? 'en-US' : locale))
  return writer.write(format.length === 1 ? writer.patternOf(insensitive[format] ?? format) : format)
}

const specifiers = /d+|M+|y+|h+|H+|m+|s+|t+|\.?F+|f+|g+|z+|K|:|\/|'[^']*'|"[^"]*"|\\.|%[^%]|./gs

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

  /** The custom format that a one-letter format stands for. */
  patternOf(letter: string): string {
    const parts = composed[letter]?.split(' ') ?? [letter]
    return parts.map((part) => invariant[part] ?? this.#known(part)).join(' ')
  }

  write(pattern: string): string {
    if (pattern === '') throw noFormat(pattern)
    return (pattern.match(specifiers) ?? []).map((specifier) => this.#part(specifier, pattern)).join('')
  }

  #known(letter: string): string {
    if (!/[dDmtTy]/.test(letter)) throw noFormat(letter)
    return this.#culture.pattern(letter)
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
      return length > 2 ? this.#culture.weekday(time, name) : digits(time.getUTCDate(), length)
    }
    if (mark === 'M') {
      return length > 2 ? this.#culture.month(time, name) : digits(time.getUTCMonth() + 1, length)
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
        return this.#culture.halfOfDay(time).slice(0, length === 1 ? 1 : undefined)
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
    if (mark === 'g') throw new EvaluationFailure('cannot-simulate', 'The name of the era is not known here.')
    return specifier
  }
}

const digits = (value: number, length: number): string => String(value).padStart(length, '0')

function noFormat(format: string): EvaluationFailure {
  return new EvaluationFailure('invalid-value', `'${format}' is not a format of dates and times.`)
}
