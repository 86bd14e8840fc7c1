import { type FieldToken, piecesOf, tokenOf } from '#domain/flow/fields.ts'

export interface Selection {
  readonly start: number
  readonly end: number
}

/** A text with a field in the place of what was selected, and where to go on typing. */
export function withField(
  text: string,
  { start, end }: Selection,
  field: FieldToken,
): { text: string; caret: number } {
  const token = tokenOf(field)
  return { text: text.slice(0, start) + token + text.slice(end), caret: start + token.length }
}

/** A text for people, its fields replaced by whatever stands for them. */
export const readable = (text: string, wordOf: (field: FieldToken) => string): string =>
  piecesOf(text)
    .map((piece) => (piece.kind === 'text' ? piece.text : wordOf(piece.field)))
    .join('')
