import { coalesce, concat, type Expression, either, empty, type Text, trim } from './expression.ts'
import { type FieldPiece, type FieldToken, fieldKinds, piecesOf, tokenOf } from './fields.ts'
import { encoded, encodedLines, htmlOf } from './html.ts'

/** What fills a field where a text stands, if anything does; asked only for fields the text holds. */
export type FieldValues = (field: FieldToken) => Expression | string | undefined

type Parts = readonly (string | Expression)[]

/** Text as it is, for those who read no markup. */
const asIs = { typed: (text: string) => text, filled: (_: FieldToken, value: Expression): Parts => [value] }

const asHtml = {
  typed: htmlOf,
  filled(field: FieldToken, value: Expression): Parts {
    switch (fieldKinds[field]) {
      case 'line':
        return [encoded(value)]
      case 'lines':
        return [encodedLines(value)]
      case 'link':
        return ['<a href="', encoded(value), '">', encoded(value), '</a>']
    }
  },
}

function fieldParts({ field, fallback }: FieldPiece, values: FieldValues, form: typeof asIs): Parts {
  const value = values(field) ?? tokenOf(field, fallback)
  if (typeof value === 'string') return [form.typed(value.trim() === '' && fallback ? fallback : value)]
  if (!fallback) return form.filled(field, value)
  // Nothing at all becomes an empty text, for what it is made into is worked out even where the fallback stands in.
  const text = coalesce(value, '')
  return [either(empty(trim(text)), form.typed(fallback), asOne(form.filled(field, text)))]
}

function asOne(parts: Parts): Expression | string {
  const [only, ...more] = parts
  return only !== undefined && more.length === 0 ? only : concat(...parts)
}

const worded = (typed: string, values: FieldValues, form: typeof asIs): Text =>
  piecesOf(typed).flatMap((piece) =>
    piece.kind === 'text' ? [form.typed(piece.text)] : fieldParts(piece, values, form),
  )

/** A typed text with its fields filled in; a field that means nothing here stays as it was typed. */
export const plain = (typed: string, values: FieldValues): Text => worded(typed, values, asIs)

/** The same as HTML: neither what was typed nor what fills a field can bring markup of its own. */
export const html = (typed: string, values: FieldValues): Text => worded(typed, values, asHtml)
