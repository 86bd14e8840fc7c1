import { expect, it } from 'vitest'
import { connectionReferencesOf } from './connection-references.ts'
import type { ConnectionReferences } from './definition.ts'

const read = (connectionReferences: ConnectionReferences) =>
  connectionReferencesOf({ properties: { connectionReferences, definition: { triggers: {}, actions: {} } } })

it('reads a reference of a solution by its logical name', () => {
  expect(
    read({
      shared_teams_1: {
        runtimeSource: 'invoker',
        connection: { connectionReferenceLogicalName: 'cr1_teams' },
        api: { name: 'shared_teams' },
        impersonation: {},
      },
    }),
  ).toEqual([
    { key: 'shared_teams_1', connector: 'shared_teams', kind: 'solution', logicalName: 'cr1_teams' },
  ])
})

it('reads a reference outside solutions by the connection it embeds', () => {
  expect(
    read({
      mail: {
        connectionName: 'shared-office365-1',
        source: 'Embedded',
        id: '/providers/Microsoft.PowerApps/apis/shared_office365',
        tier: 'NotSpecified',
      },
    }),
  ).toEqual([
    { key: 'mail', connector: 'shared_office365', kind: 'embedded', connectionName: 'shared-office365-1' },
  ])
})

it('reads the documented reference that names its connection', () => {
  expect(
    read({ a: { runtimeSource: 'embedded', connection: { name: 'c-1' }, api: { name: 'shared_teams' } } }),
  ).toEqual([{ key: 'a', connector: 'shared_teams', kind: 'embedded', connectionName: 'c-1' }])
})

it('reads a reference that stands for nothing yet', () => {
  expect(read({ a: { connection: {}, api: { name: 'shared_teams' } }, b: {} })).toEqual([
    { key: 'a', connector: 'shared_teams', kind: 'unbound' },
    { key: 'b', connector: null, kind: 'unbound' },
  ])
})
