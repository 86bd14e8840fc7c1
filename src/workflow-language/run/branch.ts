import type { ActionNode } from './definition.ts'
import type { ActionResult, ActionStatus } from './result.ts'

type Results = ReadonlyMap<string, ActionResult>

/** Why an action must not run now: the first of its predecessors that ended otherwise than it waits for. */
export function unmetPredecessor({ runAfter }: ActionNode, results: Results): string | null {
  const unmet = runAfter.find(
    ({ name, statuses }) => !statuses.some((status) => status === statusOf(name, results)),
  )
  return unmet ? `'${unmet.name}' ended as ${statusOf(unmet.name, results)}` : null
}

/**
 * Whether actions of one level succeeded as a whole: what nothing runs after decides, and of those that were left out
 * what they were to run after.
 */
export function haveSucceeded(actions: readonly ActionNode[], results: Results): boolean {
  if (actions.every(({ name }) => statusOf(name, results) === 'Succeeded')) return true
  const awaited = new Set(actions.flatMap(({ runAfter }) => runAfter.map(({ name }) => name)))
  const byName = new Map(actions.map((action) => [action.name, action]))
  const known = new Map<string, boolean>()
  const succeeded = (name: string): boolean => {
    const found = known.get(name) ?? judged(name)
    known.set(name, found)
    return found
  }
  const judged = (name: string): boolean => {
    const status = statusOf(name, results)
    if (status !== 'Skipped') return status === 'Succeeded'
    return (byName.get(name)?.runAfter ?? []).every((predecessor) => succeeded(predecessor.name))
  }
  return actions.every(({ name }) => awaited.has(name) || succeeded(name))
}

/** One status for all rounds of an action in a loop. */
export function statusOfRounds(statuses: readonly ActionStatus[]): ActionStatus {
  if (statuses.includes('Failed') || statuses.includes('TimedOut')) return 'Failed'
  return (['Cancelled', 'Succeeded'] as const).find((status) => statuses.includes(status)) ?? 'Skipped'
}

const statusOf = (name: string, results: Results): ActionStatus | undefined => results.get(name)?.status
