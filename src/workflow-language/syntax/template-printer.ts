import { printExpression } from './printer.ts'
import { usualAround } from './spacing.ts'
import type { Expression, Template, TemplatePart } from './tree.ts'

/** Writes a string of a definition: one that was read comes out as it was written, and any text stays text. */
export function printTemplate(template: Template): string {
  switch (template.kind) {
    case 'literal':
      if (template.written !== undefined) return template.written
      return template.text.startsWith('@') ? `@${template.text}` : escaped(template.text)
    case 'expression':
      return `@${within(template)}`
    case 'interpolation':
      return printParts(template.parts)
  }
}

/** A sign that can start nothing and escape nothing. */
const sign = "@{'@'}"

function printParts(parts: readonly TemplatePart[]): string {
  let written = ''
  let text = ''
  for (const part of parts) {
    if (part.kind === 'text') {
      text += part.text
      continue
    }
    // A sign right before an expression would escape it, be it one of these signs itself.
    const signs = /@*$/.exec(text)?.[0] ?? ''
    const others = atStart(written, text.slice(0, text.length - signs.length))
    written += `${others}${sign.repeat(signs.length)}@{${within(part)}}`
    text = ''
  }
  return written + atStart(written, text)
}

/** A sign at the very start would make an expression of the whole, or text. */
function atStart(before: string, text: string): string {
  return before === '' && text.startsWith('@') ? sign + escaped(text.slice(1)) : escaped(text)
}

function within({
  expression,
  blanks = usualAround,
}: {
  expression: Expression
  blanks?: readonly string[]
}) {
  const [before = '', behind = ''] = blanks
  return `${before}${printExpression(expression)}${behind}`
}

const escaped = (text: string): string => text.replaceAll('@{', '@@{')
