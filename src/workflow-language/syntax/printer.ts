import { usualInCall, usualInMember } from './spacing.ts'
import type { Call, Expression, Member } from './tree.ts'

/** Writes an expression as text, without a leading `@`: one that was read comes out as it was written. */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'string':
      return `'${expression.value.replaceAll("'", "''")}'`
    case 'number':
      return expression.text
    case 'boolean':
      return expression.written ?? String(expression.value)
    case 'null':
      return expression.written ?? 'null'
    case 'call':
      return printCall(expression)
    case 'member':
      return printMember(expression)
  }
}

function printCall({ name, arguments: values, blanks = usualInCall(values.length) }: Call): string {
  const given = values.map((value, at) => {
    const comma = at === 0 ? '' : `${blanks[2 * at] ?? ''},`
    return `${comma}${blanks[2 * at + 1] ?? ''}${printExpression(value)}`
  })
  return `${name}${blanks[0] ?? ''}(${given.join('')}${blanks.at(-1) ?? ''})`
}

function printMember({ of, key, optional, notation, blanks = usualInMember }: Member): string {
  const [beforeMark = '', before = '', beforeKey = '', beforeEnd = ''] = blanks
  const mark = optional ? `${beforeMark}?` : ''
  const selected =
    notation === 'dot' && key.kind === 'string'
      ? `.${beforeKey}${key.value}`
      : `[${beforeKey}${printExpression(key)}${beforeEnd}]`
  return `${printExpression(of)}${mark}${before}${selected}`
}
