import type { ActionNode } from './definition.ts'
import { DefinitionError } from './definition-error.ts'

/** Actions of one level in the order they run in: each behind those it waits for, otherwise as they are written. */
export function inRunningOrder(nodes: readonly ActionNode[]): ActionNode[] {
  const written = new Map(nodes.map((node) => [node.name.toLowerCase(), node]))
  const waiting = new Set(nodes.map((node) => withKnownPredecessors(node, written)))
  const ordered: ActionNode[] = []
  const names = new Set<string>()
  while (waiting.size > 0) {
    const next = [...waiting].find((node) => node.runAfter.every(({ name }) => names.has(name)))
    if (!next) throw cycleAmong([...waiting])
    waiting.delete(next)
    ordered.push(next)
    names.add(next.name)
  }
  return ordered
}

/** The action with its predecessors named as those are written. */
function withKnownPredecessors(node: ActionNode, written: ReadonlyMap<string, ActionNode>): ActionNode {
  const runAfter = node.runAfter.map((predecessor) => {
    const found = written.get(predecessor.name.toLowerCase())
    if (found) return { ...predecessor, name: found.name }
    const message = `'${node.name}' runs after '${predecessor.name}', which does not stand beside it.`
    throw new DefinitionError('unknown-predecessor', message, node.name)
  })
  return { ...node, runAfter }
}

function cycleAmong(nodes: readonly ActionNode[]): DefinitionError {
  const names = nodes.map((node) => node.name)
  return new DefinitionError(
    'cycle',
    `These actions wait for each other: ${names.join(', ')}.`,
    names[0] ?? null,
  )
}
