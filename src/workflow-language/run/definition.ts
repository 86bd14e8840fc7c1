import { asArray, asObject, type JsonObject } from './json.ts'
import { inRunningOrder } from './order.ts'
import type { ActionStatus, Path } from './result.ts'

/** Which outcomes of which action an action waits for. */
export interface Predecessor {
  readonly name: string
  readonly statuses: readonly ActionStatus[]
}

/** One case of a Switch. */
export interface Case {
  readonly value: unknown
  readonly actions: readonly ActionNode[]
}

/** One action as a run needs it; the actions within stand in the order they run in. */
export interface ActionNode {
  readonly name: string
  readonly type: string
  readonly path: Path
  readonly runAfter: readonly Predecessor[]
  readonly definition: JsonObject
  readonly actions: readonly ActionNode[]
  /** The actions that run when the condition does not hold, or when no case fits. */
  readonly otherwise: readonly ActionNode[]
  readonly cases: readonly Case[]
}

/** A definition as a run needs it. */
export interface RunnableDefinition {
  readonly actions: readonly ActionNode[]
  readonly parameters: JsonObject
}

/** Reads a definition whose structure is in order. */
export function readDefinition(definition: unknown): RunnableDefinition {
  const { actions, parameters } = asObject(definition) ?? {}
  return { actions: readActions(actions, ['actions']), parameters: defaultsOf(parameters) }
}

/** The actions directly within an action, in all its branches. */
export function childrenOf({ actions, otherwise, cases }: ActionNode): ActionNode[] {
  return [...actions, ...cases.flatMap((each) => each.actions), ...otherwise]
}

/** An action and all actions within. */
export function withNested(node: ActionNode): ActionNode[] {
  return [node, ...childrenOf(node).flatMap(withNested)]
}

function readActions(actions: unknown, path: Path): ActionNode[] {
  const named = Object.entries(asObject(actions) ?? {})
  return inRunningOrder(
    named.map(([name, action]) => readAction(name, asObject(action) ?? {}, [...path, name])),
  )
}

function readAction(name: string, definition: JsonObject, path: Path): ActionNode {
  const cases = Object.entries(asObject(definition.cases) ?? {}).map(([key, written]) => {
    const { case: value, actions } = asObject(written) ?? {}
    return { value, actions: readActions(actions, [...path, 'cases', key, 'actions']) }
  })
  const other = definition.else === undefined ? 'default' : 'else'
  return {
    name,
    type: String(definition.type),
    path,
    runAfter: Object.entries(asObject(definition.runAfter) ?? {}).map(([predecessor, written]) => ({
      name: predecessor,
      statuses: readStatuses(written),
    })),
    definition,
    actions: readActions(definition.actions, [...path, 'actions']),
    otherwise: readActions(asObject(definition[other])?.actions, [...path, other, 'actions']),
    cases,
  }
}

const statuses: readonly ActionStatus[] = ['Succeeded', 'Failed', 'Skipped', 'TimedOut', 'Cancelled']

function readStatuses(written: unknown): ActionStatus[] {
  const lower = (asArray(written) ?? []).map((status) => String(status).toLowerCase())
  return statuses.filter((status) => lower.includes(status.toLowerCase()))
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
