const ROUND = 0x01000193

/** A number of 32 bits that depends on every character of a text. */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), ROUND)
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return (state ^ (state >>> 16)) >>> 0
}

const HEX = '0123456789abcdef'
const DIGITS = '0123456789'
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Values of the kind that services make up, always the same for the same occasion. */
export class SampleValues {
  readonly #occasion: string

  constructor(...occasion: readonly string[]) {
    this.#occasion = occasion.join('\n')
  }

  guid(what: string): string {
    const hex = this.#text(what, HEX, 32)
    const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`]
    return [...parts, hex.slice(20)].join('-')
  }

  /** A number of so many digits. */
  number(what: string, digits: number): number {
    return Number(`8${this.#text(what, DIGITS, digits - 1)}`)
  }

  letters(what: string, length: number): string {
    return this.#text(what, LETTERS, length)
  }

  /** A number from 0 up to but not including 1. */
  fraction(what: string): number {
    return hash(`${this.#occasion}\n${what}`) / 2 ** 32
  }

  #text(what: string, alphabet: string, length: number): string {
    return Array.from({ length }, (_, at) => {
      const chosen = Math.trunc(this.fraction(`${what}\n${at}`) * alphabet.length)
      return alphabet.charAt(chosen)
    }).join('')
  }
}
