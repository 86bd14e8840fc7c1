import { describe, expect, it } from 'vitest'
import { actionsOf, branchesOf } from './actions.ts'
import type { Actions } from './definition.ts'

const post = { type: 'Http' }
const actions: Actions = {
  First: post,
  Decide: {
    type: 'If',
    actions: { Yes: post, Each: { type: 'Foreach', foreach: [1, 2], actions: { Inner: post } } },
    else: { actions: { No: post } },
  },
  Choose: {
    type: 'Switch',
    cases: { 'Case 1': { case: 'a', actions: { A: post } }, Empty: { case: 'b' } },
    default: { actions: { Otherwise: post } },
  },
  Again: { type: 'Until', actions: { Try: { type: 'Scope', actions: { Deep: post } } } },
  Hollow: { type: 'If', else: {} },
}
const placed = actionsOf({ triggers: {}, actions })

describe('the actions of a definition', () => {
  it('are all found, each followed by what it holds', () => {
    expect(placed.map(({ name }) => name).join(' ')).toBe(
      'First Decide Yes Each Inner No Choose A Otherwise Again Try Deep Hollow',
    )
  })

  it('know what stands around them', () => {
    const parents = new Map(placed.map((action) => [action.name, action.parents]))
    expect(parents.get('First')).toEqual([])
    expect(parents.get('Inner')).toEqual(['Decide', 'Each'])
    expect(parents.get('Otherwise')).toEqual(['Choose'])
    expect(parents.get('Deep')).toEqual(['Again', 'Try'])
  })

  it('stand where their path says', () => {
    expect(placed.find(({ name }) => name === 'A')?.path).toEqual([
      'actions',
      'Choose',
      'cases',
      'Case 1',
      'actions',
      'A',
    ])
    expect(placed.find(({ name }) => name === 'No')?.path).toEqual([
      'actions',
      'Decide',
      'else',
      'actions',
      'No',
    ])
  })

  it('are none in a definition that has only a trigger', () => {
    expect(actionsOf({ triggers: {}, actions: {} })).toEqual([])
  })
})

it('has no way through an action that holds no others', () => {
  expect(branchesOf(post)).toEqual([])
})
