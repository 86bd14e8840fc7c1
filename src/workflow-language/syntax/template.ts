import { parseEnclosed, parseExpressionFrom } from './parser.ts'
import type { Template, TemplatePart } from './tree.ts'

/** A run reads the same strings for every item and every appointment. */
const read = new Map<string, Template>()
const mostRead = 2000

/**
 * Reads a string of a definition. A leading `@` makes all of it an expression, a leading `@@` makes all of it text;
 * elsewhere `@{…}` holds an expression, and `@@{` is the text `@{`.
 */
export function parseTemplate(text: string): Template {
  const known = read.get(text)
  if (known) return known
  const template = templateOf(text)
  if (read.size >= mostRead) read.clear()
  read.set(text, template)
  return template
}

function templateOf(text: string): Template {
  if (text.startsWith('@@')) return { kind: 'literal', text: text.slice(1) }
  // The designer writes two; one alone can start nothing and is read all the same.
  if (text === '@') return { kind: 'literal', text, written: text }
  if (text.startsWith('@') && !text.startsWith('@{')) {
    const { end, ...read } = parseExpressionFrom(text, 1)
    return { kind: 'expression', ...read }
  }
  const parts = partsOf(text)
  if (parts.some((part) => part.kind === 'expression')) return { kind: 'interpolation', parts }
  return { kind: 'literal', text: parts.map((part) => (part.kind === 'text' ? part.text : '')).join('') }
}

function partsOf(text: string): TemplatePart[] {
  const parts: TemplatePart[] = []
  let rest = 0
  for (let at = text.indexOf('@{'); at >= 0; at = text.indexOf('@{', rest)) {
    if (text[at - 1] === '@') {
      parts.push({ kind: 'text', text: `${text.slice(rest, at - 1)}@{` })
      rest = at + 2
      continue
    }
    if (at > rest) parts.push({ kind: 'text', text: text.slice(rest, at) })
    const { end, ...read } = parseEnclosed(text, at + 2)
    parts.push({ kind: 'expression', ...read })
    rest = end
  }
  if (rest < text.length) parts.push({ kind: 'text', text: text.slice(rest) })
  return parts
}
