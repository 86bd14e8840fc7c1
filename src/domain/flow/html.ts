import { decodeUriComponent, type Expression, replace } from './expression.ts'

const ENTITIES = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
] as const

/** What somebody typed, as HTML that shows it as it was typed. */
export const htmlOf = (typed: string): string =>
  ENTITIES.reduce((html, [character, entity]) => html.replaceAll(character, entity), typed).replace(
    /\r\n|\r|\n/g,
    '<br>',
  )

/** A text that is known only when the flow runs, as HTML; the language has no function for it. */
export const encoded = (value: Expression): Expression =>
  ENTITIES.reduce((html, [character, entity]) => replace(html, character, entity), value)

/** The same for a text of several lines. */
export const encodedLines = (value: Expression): Expression =>
  replace(encoded(value), decodeUriComponent('%0A'), '<br>')
