import {
  type Expression,
  first,
  join,
  last,
  length,
  replace,
  skip,
  split,
  sub,
  take,
  trim,
} from './expression.ts'

/** How customers write their names, or that it cannot be known. */
export const nameOrders = ['family-first', 'given-first', 'whole'] as const
export type NameOrder = (typeof nameOrders)[number]

/** A name without spaces around it, and with those between its parts as wide as any other. */
export const tidyName = (name: Expression): Expression => trim(replace(name, '\u3000', ' '))

/** A tidy name taken apart at the space next to the family name; unknown order leaves it whole. */
export function nameParts(name: Expression, order: NameOrder): { family: Expression; given?: Expression } {
  const parts = split(name, ' ')
  switch (order) {
    case 'family-first':
      return { family: first(parts), given: trim(join(skip(parts, 1), ' ')) }
    case 'given-first':
      return { family: last(parts), given: trim(join(take(parts, sub(length(parts), 1)), ' ')) }
    case 'whole':
      return { family: name }
  }
}
