import type { Action, Actions } from '../cloud-flow/definition.ts'

/** An action under its name. */
export type Named = readonly [name: string, action: Action]

const awaited = (action: Action): string[] => Object.keys(action.runAfter ?? {})

/** Actions in an order in which they can run: as written, but each after those it waits for. */
function inRunOrder(actions: Actions): Named[] {
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

/** Actions in run order, strand by strand; strands wait for each other nowhere and so run side by side. */
export function strandsOf(actions: Actions): Named[][] {
  const strandOf = new Map<string, Named[]>()
  for (const named of inRunOrder(actions)) {
    const [, action] = named
    const joined = new Set(awaited(action).flatMap((before) => [strandOf.get(before) ?? []]))
    const strand = [...[...joined].flat(), named]
    for (const [member] of strand) strandOf.set(member, strand)
  }
  return [...new Set(strandOf.values())]
}
