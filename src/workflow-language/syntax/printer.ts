import type { Expression } from './tree.ts'

/** Writes an expression as text, without a leading `@`; reading it gives the same expression. */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'string':
      return `'${expression.value.replaceAll("'", "''")}'`
    case 'number':
      return expression.text
    case 'boolean':
      return String(expression.value)
    case 'null':
      return 'null'
    case 'call':
      return `${expression.name}(${expression.arguments.map(printExpression).join(', ')})`
    case 'member': {
      const question = expression.optional ? '?' : ''
      const key =
        expression.notation === 'dot' && expression.key.kind === 'string'
          ? `.${expression.key.value}`
          : `[${printExpression(expression.key)}]`
      return `${printExpression(expression.of)}${question}${key}`
    }
  }
}
