import { ExpressionError, type Span } from './expression-error.ts'

/** A word of an expression; `text` is what it means, without quotes and escapes. */
export interface Token extends Span {
  readonly kind: TokenKind
  readonly text: string
  /** What stands blank before it. */
  readonly blank: string
}

type Word = Omit<Token, 'blank'>
type TokenKind = 'identifier' | 'string' | 'number' | 'end' | Punctuation
type Punctuation = '(' | ')' | '[' | ']' | ',' | '.' | '?' | '}'

const punctuation: ReadonlySet<string> = new Set<Punctuation>(['(', ')', '[', ']', ',', '.', '?', '}'])
const isPunctuation = (character: string): character is Punctuation => punctuation.has(character)

const whitespace = /\s*/y
const number = /[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?/iy
const fraction = /\.\d+(?:e[+-]?\d+)?/iy
const identifier = /[^\s.,(){}[\]?'@"]+/y
const quoted = /'((?:[^']|'')*)'/y

/** Cuts an expression into words, one word ahead of its reader. */
export class Lexer {
  readonly #source: string
  #ahead: Token

  constructor(source: string, start: number) {
    this.#source = source
    this.#ahead = this.#read(start)
  }

  /** The next word, which stays where it is. */
  get ahead(): Token {
    return this.#ahead
  }

  /** Takes the next word. */
  take(): Token {
    const token = this.#ahead
    if (token.kind !== 'end') this.#ahead = this.#read(token.end)
    return token
  }

  /** Takes the next word when it is of this kind. */
  takeIf(kind: TokenKind): Token | null {
    return this.#ahead.kind === kind ? this.take() : null
  }

  /** Reads a number like `.3` anew: only the reader knows that no property can stand here. */
  rereadAsFraction(): void {
    const { start, blank } = this.#ahead
    const text = this.#match(fraction, start)
    if (this.#ahead.kind === '.' && text)
      this.#ahead = { kind: 'number', text, start, end: start + text.length, blank }
  }

  #read(from: number): Token {
    const blank = this.#match(whitespace, from) ?? ''
    return { ...this.#word(from + blank.length), blank }
  }

  #word(start: number): Word {
    const character = this.#source.charAt(start)
    if (character === '') return { kind: 'end', text: '', start, end: start }
    if (isPunctuation(character)) return { kind: character, text: character, start, end: start + 1 }
    if (character === "'") return this.#string(start)
    if (/[+\-\d]/.test(character)) return this.#number(start)
    const text = this.#match(identifier, start)
    if (text) return { kind: 'identifier', text, start, end: start + text.length }
    const hint = character === '"' ? '; text stands in single quotes' : ''
    throw new ExpressionError(
      'syntax',
      `'${character}' is not expected here${hint}.`,
      { start, end: start + 1 },
      { problem: hint ? { kind: 'double-quote' } : { kind: 'unexpected', text: character } },
    )
  }

  #string(start: number): Word {
    const text = this.#match(quoted, start)
    if (text === null) {
      const span = { start, end: this.#source.length }
      throw new ExpressionError('syntax', 'A text has no closing quote.', span, {
        problem: { kind: 'unclosed-text' },
      })
    }
    return { kind: 'string', text: text.slice(1, -1).replaceAll("''", "'"), start, end: start + text.length }
  }

  #number(start: number): Word {
    const text = this.#match(number, start)
    const end = start + (text?.length ?? 1)
    if (text === null || this.#match(identifier, end) !== null) {
      const span = { start, end: end + 1 }
      throw new ExpressionError('syntax', 'A number is not written as one.', span, {
        problem: { kind: 'not-a-number' },
      })
    }
    return { kind: 'number', text, start, end }
  }

  #match(pattern: RegExp, at: number): string | null {
    pattern.lastIndex = at
    return pattern.exec(this.#source)?.[0] ?? null
  }
}
