import type { Expression, Text } from './expression.ts'
import { type FieldToken, fieldKinds, piecesOf, tokenOf } from './fields.ts'
import { encoded, encodedLines, htmlOf } from './html.ts'

/** What fills a field where a text stands, if anything does; asked only for fields the text holds. */
export type FieldValues = (field: FieldToken) => Expression | string | undefined

/** A typed text with its fields filled in; a field that means nothing here stays as it was typed. */
export const plain = (typed: string, values: FieldValues): Text =>
  piecesOf(typed).map((piece) =>
    piece.kind === 'text' ? piece.text : (values(piece.field) ?? tokenOf(piece.field)),
  )

function htmlValue(field: FieldToken, value: Expression | string): readonly (string | Expression)[] {
  if (typeof value === 'string') return [htmlOf(value)]
  switch (fieldKinds[field]) {
    case 'line':
      return [encoded(value)]
    case 'lines':
      return [encodedLines(value)]
    case 'link':
      return ['<a href="', encoded(value), '">', encoded(value), '</a>']
  }
}

/** The same as HTML: neither what was typed nor what fills a field can bring markup of its own. */
export const html = (typed: string, values: FieldValues): Text =>
  piecesOf(typed).flatMap((piece) =>
    piece.kind === 'text'
      ? [htmlOf(piece.text)]
      : htmlValue(piece.field, values(piece.field) ?? tokenOf(piece.field)),
  )
