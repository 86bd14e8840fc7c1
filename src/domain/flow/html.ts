import { decodeUriComponent, type Expression, replace } from './expression.ts'

const ENTITIES = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
] as const

/** How systems end a line, the longest first. */
const LINE_BREAKS = ['%0D%0A', '%0A', '%0D'] as const

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
  LINE_BREAKS.reduce((lines, breaks) => replace(lines, decodeUriComponent(breaks), '<br>'), encoded(value))
