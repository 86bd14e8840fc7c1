import * as v from 'valibot'
import { written } from '../flow/expression.ts'
import { type FieldToken, type Piece, piecesOf } from '../flow/fields.ts'
import { htmlOf } from '../flow/html.ts'
import { timeZones } from '../flow/time-zones.ts'
import { Language } from '../language.ts'

/** How a form asks for an answer; `fields` are what may be inserted into a text. */
export type Asked = {
  readonly control: 'text' | 'long-text' | 'choice' | 'switch' | 'time-zone'
  readonly fields?: readonly FieldToken[]
}

const asked = <Input>(how: Asked) => v.metadata<Input, Asked>(how)

const LONGEST_EXPRESSION = 8192

/** How text is written for those who read no markup and for those who do, and at most how long one field becomes. */
const forms = {
  plain: { typed: (text: string) => text, alone: 210, withFallback: 470 },
  html: { typed: htmlOf, alone: 350, withFallback: 600 },
} as const

function lengthOf(piece: Piece, { typed, alone, withFallback }: (typeof forms)[keyof typeof forms]): number {
  if (piece.kind === 'text') return written(typed(piece.text)).length
  // A quote is written twice in an expression.
  return piece.fallback ? withFallback + 2 * typed(piece.fallback).length : alone
}

/** A text that is no longer than a definition can hold once its fields are written out. */
const writable = (form: keyof typeof forms) =>
  v.check<string>(
    (typed) =>
      piecesOf(typed).reduce((sum, piece) => sum + lengthOf(piece, forms[form]), 0) <= LONGEST_EXPRESSION,
  )

/** One line of text with fields in it. */
export const line = (longest: number, fields: readonly FieldToken[]) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(longest),
    v.regex(/^[^\r\n]*$/),
    writable('plain'),
    asked({ control: 'text', fields }),
  )

/** Paragraphs of text with fields in them. */
export const paragraphs = (fields: readonly FieldToken[]) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(4000),
    writable('html'),
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
