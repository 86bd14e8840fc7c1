import { EvaluationFailure } from './evaluation-failure.ts'
import { digitsOf, type ExactNumber, rounded } from './exact-number.ts'
import { knownOf, type NumberCulture } from './number-culture.ts'

type Mark = '0' | '#' | '.' | ',' | '%' | '‰'
type Piece = { readonly mark: Mark } | { readonly text: string }

const isMark = (found: string): found is Mark => /^[0#.,%‰]$/.test(found)
const pieces = /\\.?|'[^']*'?|"[^"]*"?|E[+-]?0+|./gis

/** One section of a custom format of numbers. */
export class NumberSection {
  readonly #pieces: readonly Piece[]
  readonly #marks: readonly Mark[]
  readonly #whole: readonly Mark[]
  readonly #fraction: readonly Mark[]

  constructor(section: string) {
    this.#pieces = (section.match(pieces) ?? []).map(readPiece)
    this.#marks = this.#pieces.flatMap((piece) => ('mark' in piece ? [piece.mark] : []))
    const point = this.#marks.indexOf('.')
    const isDigit = (mark: Mark) => mark === '0' || mark === '#'
    this.#whole = (point < 0 ? this.#marks : this.#marks.slice(0, point)).filter(isDigit)
    this.#fraction = (point < 0 ? [] : this.#marks.slice(point)).filter(isDigit)
  }

  /** The number as this section shows it: with its percent or by the thousand, and rounded. */
  round(number: ExactNumber): ExactNumber {
    const { thousands } = this.#commas()
    const count = (mark: Mark) => this.#marks.filter((each) => each === mark).length
    const larger = 10n ** BigInt(2 * count('%') + 3 * count('‰'))
    const shown = { ...number, units: number.units * larger, scale: number.scale + 3 * thousands }
    return rounded(shown, this.#fraction.length)
  }

  /** The text of a number that has been rounded. */
  write(number: ExactNumber, culture: NumberCulture): string {
    const digits = digitsOf(number)
    const whole = digits.whole.padStart(least(this.#whole), '0')
    const kept = this.#fraction.lastIndexOf('0') + 1
    const fraction = digits.fraction.slice(0, kept) + digits.fraction.slice(kept).replace(/0+$/, '')
    const { grouped } = this.#commas()
    const wholeFrom = (first: number, last: number) =>
      Array.from({ length: Math.max(0, first - last + 1) }, (_, at) => first - at)
        .map((place) => {
          const digit = whole.charAt(whole.length - 1 - place)
          const ends = grouped && digit !== '' && place > 0 && place % 3 === 0
          return ends ? digit + knownOf(culture.group, ',') : digit
        })
        .join('')

    let [wholeSeen, fractionSeen, pointSeen] = [0, 0, false]
    const text = (piece: Piece): string => {
      if ('text' in piece) return piece.text
      if (piece.mark === '%' || piece.mark === '‰') return piece.mark
      if (piece.mark === ',') return ''
      if (piece.mark === '.') {
        if (pointSeen) return ''
        pointSeen = true
        const before = this.#whole.length === 0 ? wholeFrom(whole.length - 1, 0) : ''
        return before + (fraction && culture.decimal)
      }
      if (pointSeen) return fraction.charAt(fractionSeen++)
      const place = this.#whole.length - 1 - wholeSeen++
      // What is longer than the format stands where its first digit does.
      return wholeFrom(wholeSeen === 1 ? Math.max(place, whole.length - 1) : place, place)
    }
    return this.#pieces.map(text).join('')
  }

  /** A comma between digits groups them by threes; each one behind the last digit divides by a thousand. */
  #commas(): { grouped: boolean; thousands: number } {
    const before = this.#marks.slice(0, this.#marks.includes('.') ? this.#marks.indexOf('.') : undefined)
    const relevant = before.filter((mark) => /[0#,]/.test(mark)).join('')
    const behind = /^,*[0#].*?(,*)$/.exec(relevant)?.[1] ?? ''
    return { grouped: /[0#],+[0#]/.test(relevant), thousands: behind.length }
  }
}

/** How many digits a section shows at least before the point. */
const least = (marks: readonly Mark[]): number =>
  marks.includes('0') ? marks.length - marks.indexOf('0') : 0

function readPiece(found: string): Piece {
  if (isMark(found)) return { mark: found }
  if (found.startsWith('\\')) return { text: found.slice(1) }
  if (/^['"]/.test(found)) return { text: found.slice(1).replace(new RegExp(`${found.charAt(0)}$`), '') }
  if (!/^E[+-]?0+$/i.test(found)) return { text: found }
  throw new EvaluationFailure('cannot-simulate', 'Custom formats with an exponent are not known here.')
}
