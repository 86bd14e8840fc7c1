import { DefinitionError } from './definition-error.ts'
import { asArray, asObject, type JsonObject } from './json.ts'
import { inRunningOrder } from './order.ts'
import type { ActionStatus } from './result.ts'

/** Which outcomes of which action an action waits for. */
export interface Predecessor {
  readonly name: string
  readonly statuses: readonly ActionStatus[]
}

/** One action as a run needs it; the actions within stand in the order they run in. */
export interface ActionNode {
  readonly name: string
  readonly type: string
  readonly runAfter: readonly Predecessor[]
  readonly definition: JsonObject
  readonly actions: readonly ActionNode[]
  /** The actions that run when the condition does not hold. */
  readonly otherwise: readonly ActionNode[]
}

/** A definition as a run needs it. */
export interface RunnableDefinition {
  readonly actions: readonly ActionNode[]
  readonly parameters: JsonObject
}

/** Reads a definition; one that cannot be run is a `DefinitionError`. */
export function readDefinition(definition: unknown): RunnableDefinition {
  const read = asObject(definition)
  if (!read) throw new DefinitionError('malformed', 'A definition is an object.')
  const actions = readActions(read.actions)
  refuseDuplicates(actions.flatMap(withNested))
  return { actions, parameters: defaultsOf(read.parameters) }
}

/** An action and all actions within. */
export function withNested(node: ActionNode): ActionNode[] {
  return [node, ...[...node.actions, ...node.otherwise].flatMap(withNested)]
}

function readActions(actions: unknown): ActionNode[] {
  const named = Object.entries(asObject(actions ?? {}) ?? malformed('The actions'))
  return inRunningOrder(named.map(([name, action]) => readAction(name, action)))
}

function readAction(name: string, action: unknown): ActionNode {
  const definition = asObject(action)
  if (typeof definition?.type !== 'string') return malformed(`The action '${name}'`, name)
  return {
    name,
    type: definition.type,
    runAfter: Object.entries(
      asObject(definition.runAfter ?? {}) ?? malformed(`runAfter of '${name}'`, name),
    ).map(([predecessor, statuses]) => ({ name: predecessor, statuses: readStatuses(statuses, name) })),
    definition,
    actions: readActions(definition.actions),
    otherwise: readActions(asObject(definition.else)?.actions),
  }
}

const statuses: readonly ActionStatus[] = ['Succeeded', 'Failed', 'Skipped', 'TimedOut', 'Cancelled']

function readStatuses(written: unknown, action: string): ActionStatus[] {
  return (asArray(written) ?? malformed(`runAfter of '${action}'`, action)).map((status) => {
    const known = statuses.find((each) => each.toLowerCase() === String(status).toLowerCase())
    if (known) return known
    throw new DefinitionError(
      'unknown-status',
      `'${action}' waits for the unknown status '${status}'.`,
      action,
    )
  })
}

function refuseDuplicates(nodes: readonly ActionNode[]): void {
  const seen = new Set<string>()
  for (const { name } of nodes) {
    const key = name.toLowerCase()
    if (seen.has(key)) throw new DefinitionError('duplicate-name', `Two actions are named '${name}'.`, name)
    seen.add(key)
  }
}

function defaultsOf(parameters: unknown): JsonObject {
  const entries = Object.entries(asObject(parameters) ?? {}).flatMap(
    ([name, parameter]): [string, unknown][] => {
      const read = asObject(parameter)
      return read?.defaultValue === undefined ? [] : [[name, read.defaultValue]]
    },
  )
  return Object.fromEntries(entries)
}

function malformed(what: string, action: string | null = null): never {
  throw new DefinitionError('malformed', `${what} cannot be read.`, action)
}
