import type { Action, Actions, Definition } from './definition.ts'

/** An action and where it stands. */
export interface PlacedAction {
  readonly name: string
  readonly action: Action
  /** The keys that lead to it from the definition. */
  readonly path: readonly string[]
  /** The names of the actions around it, outermost first. */
  readonly parents: readonly string[]
}

/** The actions of one way through a loop, scope, condition or switch. */
export interface Branch {
  readonly path: readonly string[]
  readonly actions: Actions
}

/** The ways through an action that holds others, in the order people read them. */
export function branchesOf(action: Action): Branch[] {
  const branches: [readonly string[], Actions | undefined][] = [
    [['actions'], action.actions],
    [['else', 'actions'], action.else?.actions],
    ...Object.entries(action.cases ?? {}).map(([name, { actions }]): [string[], Actions | undefined] => [
      ['cases', name, 'actions'],
      actions,
    ]),
    [['default', 'actions'], action.default?.actions],
  ]
  return branches.flatMap(([path, actions]) => (actions ? [{ path, actions }] : []))
}

/** Every action of a definition with those inside others, each followed by what it holds. */
export const actionsOf = (definition: Definition): PlacedAction[] =>
  placed(definition.actions, ['actions'], [])

const placed = (actions: Actions, at: readonly string[], parents: readonly string[]): PlacedAction[] =>
  Object.entries(actions).flatMap(([name, action]) => {
    const path = [...at, name]
    const inside = branchesOf(action).flatMap((branch) =>
      placed(branch.actions, [...path, ...branch.path], [...parents, name]),
    )
    return [{ name, action, path, parents }, ...inside]
  })
