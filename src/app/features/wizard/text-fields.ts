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
  fallback?: string,
): { text: string; caret: number } {
  const token = tokenOf(field, fallback)
  return { text: text.slice(0, start) + token + text.slice(end), caret: start + token.length }
}

/** Whether a field stands in a text without a fallback. */
export const lacksFallback = (text: string, field: FieldToken): boolean =>
  piecesOf(text).some((piece) => piece.kind === 'field' && piece.field === field && !piece.fallback)

/** A text with a fallback wherever a field has none, the first of them selected so that typing replaces it. */
export function withFallback(
  text: string,
  field: FieldToken,
  fallback: string,
): { text: string; selection: Selection } {
  let written = ''
  let start: number | null = null
  for (const piece of piecesOf(text)) {
    if (piece.kind === 'text') {
      written += piece.text
    } else if (piece.field !== field || piece.fallback) {
      written += tokenOf(piece.field, piece.fallback)
    } else {
      written += tokenOf(field, fallback)
      // Before the closing brace.
      start ??= written.length - fallback.length - 1
    }
  }
  const from = start ?? written.length
  return { text: written, selection: { start: from, end: start === null ? from : from + fallback.length } }
}

/** A text for people, its fields replaced by whatever stands for them. */
export const readable = (text: string, wordOf: (field: FieldToken, fallback: string) => string): string =>
  piecesOf(text)
    .map((piece) => (piece.kind === 'text' ? piece.text : wordOf(piece.field, piece.fallback ?? '')))
    .join('')
