import type { ActionNode } from './definition.ts'

/** Actions of one level in the order they run in: each behind those it waits for, otherwise as they are written. */
export function inRunningOrder(nodes: readonly ActionNode[]): ActionNode[] {
  const written = new Map(nodes.map((node) => [node.name.toLowerCase(), node.name]))
  const waiting = new Set(nodes.map((node) => withPredecessorsAsWritten(node, written)))
  const ordered: ActionNode[] = []
  const names = new Set<string>()
  while (waiting.size > 0) {
    const next = firstReady(waiting, names)
    // What waits for itself or for nobody never comes; the structure was checked before.
    if (!next) return [...ordered, ...waiting]
    waiting.delete(next)
    ordered.push(next)
    names.add(next.name)
  }
  return ordered
}

/** The action with its predecessors named as those are written. */
function withPredecessorsAsWritten(node: ActionNode, written: ReadonlyMap<string, string>): ActionNode {
  const runAfter = node.runAfter.map((predecessor) => ({
    ...predecessor,
    name: written.get(predecessor.name.toLowerCase()) ?? predecessor.name,
  }))
  return { ...node, runAfter }
}

/** The first that waits for nobody any more; to copy the rest for every step would take longer than to look. */
function firstReady(waiting: Iterable<ActionNode>, ended: ReadonlySet<string>): ActionNode | undefined {
  for (const node of waiting) if (node.runAfter.every(({ name }) => ended.has(name))) return node
  return undefined
}
