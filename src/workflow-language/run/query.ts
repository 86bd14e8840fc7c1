import type { ActionType } from './context.ts'
import { arrayFrom, made } from './data-operation.ts'
import { valueAt } from './json.ts'

/** Query (Filter array): the items for which a condition holds. */
export const query: ActionType = ({ definition }, context) => {
  const from = arrayFrom(context)
  const body = from.filter((value) => context.holds(['inputs', 'where'], { value }))
  return made({ from, where: valueAt(definition, ['inputs', 'where']) }, body)
}
