import * as v from 'valibot'
import { written } from '../flow/expression.ts'
import { type FieldToken, piecesOf } from '../flow/fields.ts'
import { htmlOf } from '../flow/html.ts'
import { timeZones } from '../flow/time-zones.ts'
import { Language } from '../language.ts'

/** How a form asks for an answer; `fields` are what may be inserted into a text. */
export type Asked = {
  readonly control: 'text' | 'long-text' | 'choice' | 'switch' | 'time-zone'
  readonly fields?: readonly FieldToken[]
}

const asked = <Input>(how: Asked) => v.metadata<Input, Asked>(how)

/** How long an expression may be, and at most how much of it one field takes. */
const LONGEST_EXPRESSION = 8192
const LONGEST_FIELD = 350

const lengthWritten = (typed: string): number =>
  piecesOf(typed).reduce(
    (sum, piece) => sum + (piece.kind === 'text' ? written(htmlOf(piece.text)).length : LONGEST_FIELD),
    0,
  )

/** One line of text with fields in it. */
export const line = (longest: number, fields: readonly FieldToken[]) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(longest),
    v.regex(/^[^\r\n]*$/),
    asked({ control: 'text', fields }),
  )

/** Paragraphs of text with fields in them, no longer than a definition can hold. */
export const paragraphs = (fields: readonly FieldToken[]) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(4000),
    v.check((typed) => lengthWritten(typed) <= LONGEST_EXPRESSION),
    asked({ control: 'long-text', fields }),
  )

/** One of a few possibilities. */
export const choice = <const Options extends readonly string[]>(options: Options) =>
  v.pipe(v.picklist(options), asked({ control: 'choice' }))

/** Yes or no. */
export const toggle = v.pipe(v.boolean(), asked({ control: 'switch' }))

/** Whom texts are for: the language they are in and the time zone of their times. */
export const reader = {
  language: v.pipe(Language, asked({ control: 'choice' })),
  timeZone: v.pipe(v.picklist(timeZones), asked({ control: 'time-zone' })),
}

/** The reader to begin with. */
export const readerIn = (language: Language) =>
  ({ language, timeZone: language === 'ja' ? 'Tokyo Standard Time' : 'UTC' }) as const
