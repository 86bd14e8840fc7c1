import type { Action, Actions } from '../cloud-flow/definition.ts'

/** An action under its name. */
export type Named = readonly [name: string, action: Action]

const awaited = (action: Action): string[] => Object.keys(action.runAfter ?? {})

/** Actions in an order in which they can run: as written, but each after those it waits for. */
export function inRunOrder(actions: Actions): Named[] {
  const waiting = new Map(Object.entries(actions))
  const ordered: Named[] = []
  while (waiting.size > 0) {
    const all = [...waiting]
    // Actions that wait for each other never run; they are shown all the same.
    const next = all.find(([, action]) => !awaited(action).some((name) => waiting.has(name))) ?? all[0]
    if (!next) break
    ordered.push(next)
    waiting.delete(next[0])
  }
  return ordered
}

/** The same, apart by strands that do not wait for each other anywhere and so run side by side. */
export function strandsOf(actions: Actions): Named[][] {
  let strands: Named[][] = []
  for (const named of inRunOrder(actions)) {
    const [, action] = named
    const waitsFor = (strand: readonly Named[]) => strand.some(([name]) => awaited(action).includes(name))
    const joined = strands.filter(waitsFor)
    const [into] = joined
    if (into)
      strands = strands.flatMap((strand) =>
        strand === into ? [[...joined.flat(), named]] : waitsFor(strand) ? [] : [strand],
      )
    else strands.push([named])
  }
  return strands
}
