import type { ActionType } from './context.ts'
import { arrayFrom, made } from './data-operation.ts'
import { valueAt } from './json.ts'

/** Select: every item made into something else. */
export const select: ActionType = ({ definition }, context) => {
  const from = arrayFrom(context)
  const body = from.map((value) => context.evaluate(['inputs', 'select'], { value }))
  return made({ from, select: valueAt(definition, ['inputs', 'select']) }, body)
}
