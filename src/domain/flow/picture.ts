import { type Branch, branchesOf } from '../cloud-flow/actions.ts'
import { connectorOf } from '../cloud-flow/connectors-of.ts'
import type { Action, Actions, Definition, Trigger } from '../cloud-flow/definition.ts'
import { textAt } from '../json-object.ts'
import { type Named, strandsOf } from './run-order.ts'

/** A part of a flow as it is drawn: what runs, in the order it runs, with what is inside it. */
export interface PictureNode {
  readonly kind: 'trigger' | 'action' | 'condition' | 'loop' | 'branch'
  /** The action's name in the definition; a case's name for a branch that is one, else empty. */
  readonly name: string
  /** When a branch is taken; `parallel` ones always are, side by side. */
  readonly branch?: 'yes' | 'no' | 'case' | 'default' | 'parallel'
  readonly connector?: string
  readonly operationId?: string
  readonly children: readonly PictureNode[]
}

/** A flow as a list of what is drawn below each other. */
export const pictureOf = (definition: Definition): PictureNode[] => [
  ...Object.entries(definition.triggers).map(
    ([name, trigger]): PictureNode => ({ kind: 'trigger', name, ...callOf(trigger), children: [] }),
  ),
  ...sequence(definition.actions),
]

function sequence(actions: Actions): PictureNode[] {
  const strands = strandsOf(actions).map((strand) => strand.map(nodeOf))
  if (strands.length === 1) return strands.flat()
  return strands.map((children) => ({ kind: 'branch', name: '', branch: 'parallel', children }))
}

function nodeOf([name, action]: Named): PictureNode {
  const children = branchesOf(action)
  switch (action.type) {
    case 'If':
    case 'Switch':
      return { kind: 'condition', name, children: children.map((branch) => branchOf(action, branch)) }
    case 'Foreach':
    case 'Until':
      return { kind: 'loop', name, children: children.flatMap((branch) => sequence(branch.actions)) }
    default:
      return {
        kind: 'action',
        name,
        ...callOf(action),
        children: children.flatMap((branch) => sequence(branch.actions)),
      }
  }
}

function branchOf(action: Action, { path: [key, name = ''], actions }: Branch): PictureNode {
  const children = sequence(actions)
  if (key === 'cases') return { kind: 'branch', name, branch: 'case', children }
  const otherwise = action.type === 'If' ? 'no' : 'default'
  return { kind: 'branch', name: '', branch: key === 'actions' ? 'yes' : otherwise, children }
}

function callOf(operation: Trigger | Action): Pick<PictureNode, 'connector' | 'operationId'> {
  const connector = connectorOf(operation, {})
  const operationId = textAt(operation.inputs, 'host', 'operationId')
  return { ...(connector && { connector }), ...(operationId && { operationId }) }
}
