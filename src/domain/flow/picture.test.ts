import { describe, expect, it } from 'vitest'
import type { Definition } from '../cloud-flow/definition.ts'
import { pictureOf } from './picture.ts'

const call = (operationId: string, after: readonly string[] = []) => ({
  type: 'OpenApiConnection',
  inputs: {
    host: { operationId, apiId: '/providers/Microsoft.PowerApps/apis/shared_office365', connectionName: 'x' },
  },
  runAfter: Object.fromEntries(after.map((name) => [name, ['Succeeded']])),
})

const plain = (type: string, after: readonly string[] = []) => ({
  type,
  runAfter: Object.fromEntries(after.map((name) => [name, ['Succeeded']])),
})

const definitionOf = (actions: Definition['actions']): Definition => ({
  triggers: { Start: { type: 'Request' } },
  actions,
})

const mail = (name: string) => ({
  kind: 'action',
  name,
  connector: 'shared_office365',
  operationId: 'SendEmailV2',
  children: [],
})

describe('the picture of a flow', () => {
  it('shows actions in the order they run, however they are written', () => {
    const picture = pictureOf(definitionOf({ Last: call('SendEmailV2', ['First']), First: plain('Compose') }))
    expect(picture).toEqual([
      { kind: 'trigger', name: 'Start', children: [] },
      { kind: 'action', name: 'First', children: [] },
      mail('Last'),
    ])
  })

  it('shows what runs side by side as branches', () => {
    const picture = pictureOf(
      definitionOf({ A: plain('Compose'), B: call('SendEmailV2'), A2: plain('Compose', ['A']) }),
    )
    expect(picture.slice(1)).toEqual([
      {
        kind: 'branch',
        name: '',
        branch: 'parallel',
        children: [
          { kind: 'action', name: 'A', children: [] },
          { kind: 'action', name: 'A2', children: [] },
        ],
      },
      { kind: 'branch', name: '', branch: 'parallel', children: [mail('B')] },
    ])
  })

  it('shows branches that meet again as one strand', () => {
    const picture = pictureOf(
      definitionOf({ A: plain('Compose'), B: plain('Compose'), End: plain('Compose', ['A', 'B']) }),
    )
    expect(picture.map(({ name }) => name)).toEqual(['Start', 'A', 'B', 'End'])
  })

  it('shows loops, both ways of a condition and the cases of a switch with what is in them', () => {
    const picture = pictureOf(
      definitionOf({
        Loop: {
          type: 'Foreach',
          actions: {
            Test: {
              type: 'If',
              actions: { Mail: call('SendEmailV2') },
              else: { actions: {} },
            },
            Choice: {
              type: 'Switch',
              runAfter: { Test: ['Succeeded'] },
              cases: { Spring: { case: 'spring', actions: {} } },
              default: { actions: {} },
            },
          },
        },
      }),
    )
    expect(picture[1]).toEqual({
      kind: 'loop',
      name: 'Loop',
      children: [
        {
          kind: 'condition',
          name: 'Test',
          children: [
            { kind: 'branch', name: '', branch: 'yes', children: [mail('Mail')] },
            { kind: 'branch', name: '', branch: 'no', children: [] },
          ],
        },
        {
          kind: 'condition',
          name: 'Choice',
          children: [
            { kind: 'branch', name: 'Spring', branch: 'case', children: [] },
            { kind: 'branch', name: '', branch: 'default', children: [] },
          ],
        },
      ],
    })
  })

  it('shows even actions that wait for each other and so never run', () => {
    const picture = pictureOf(definitionOf({ A: plain('Compose', ['B']), B: plain('Compose', ['A']) }))
    expect(picture.map(({ name }) => name)).toEqual(['Start', 'A', 'B'])
  })
})
