import { type Expression, replace, type Text } from './expression.ts'

/** An OData filter for rows whose column is a text known only when the flow runs. */
export const columnIs = (column: string, value: Expression): Text => [
  `${column} eq '`,
  replace(value, "'", "''"),
  "'",
]
