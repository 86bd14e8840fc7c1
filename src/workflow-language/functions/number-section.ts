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
    const kept = this.#fraction.lastIndexOf('0') + 1
    const fraction = [...digits.fraction.slice(0, kept), ...digits.fraction.slice(kept).replace(/0+$/, '')]
    const whole = this.#spread(digits.whole.padStart(least(this.#whole), '0'), culture)
    const point = `${this.#whole.length === 0 ? whole.shift() : ''}${fraction.length > 0 ? culture.decimal : ''}`
    let pointSeen = false
    const text = (mark: Mark): string => {
      if (mark === '%' || mark === '‰') return mark
      if (mark === '0' || mark === '#') return (pointSeen ? fraction : whole).shift() ?? ''
      if (mark === ',' || pointSeen) return ''
      pointSeen = true
      return point
    }
    return this.#pieces.map((piece) => ('text' in piece ? piece.text : text(piece.mark))).join('')
  }

  /** What stands for each mark before the point; digits that are too many for the marks stand with the first. */
  #spread(whole: string, culture: NumberCulture): string[] {
    const { grouped } = this.#commas()
    const written = Array.from(whole, (digit, at) => {
      const left = whole.length - 1 - at
      return grouped && left > 0 && left % 3 === 0 ? digit + knownOf(culture.group, ',') : digit
    })
    const missing = Math.max(0, this.#whole.length - whole.length)
    const surplus = Math.max(0, whole.length - Math.max(1, this.#whole.length))
    const first = written.slice(0, surplus + 1).join('')
    return [...Array.from({ length: missing }, () => ''), first, ...written.slice(surplus + 1)]
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
