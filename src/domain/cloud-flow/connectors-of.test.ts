import { expect, it } from 'vitest'
import { connectorsOf } from './connectors-of.ts'
import type { Action, ClientData, Json } from './definition.ts'

const reference = (connector: string) => ({
  runtimeSource: 'embedded',
  connection: { connectionReferenceLogicalName: `cr1_${connector}` },
  api: { name: connector },
})
const calling = (host: Json): Action => ({ type: 'OpenApiConnection', inputs: { host } })
const api = (connector: string) => calling({ apiId: `/providers/Microsoft.PowerApps/apis/${connector}` })

const flow = (actions: ClientData['properties']['definition']['actions']): ClientData => ({
  properties: {
    connectionReferences: { mail: reference('shared_office365'), shared_teams_1: reference('shared_teams') },
    definition: { triggers: { start: api('shared_microsoftbookings') }, actions },
  },
})

it('names the connectors a flow uses in the order of use, each once', () => {
  const actions = {
    One: { ...api('shared_stripe'), actions: { Inner: api('shared_teams') } },
    Two: api('shared_stripe'),
    Three: { type: 'Compose', inputs: 'no connector' },
    Four: { type: 'Workflow', inputs: { host: { workflowReferenceName: 'child' } } },
  }
  expect(connectorsOf(flow(actions))).toEqual(['shared_microsoftbookings', 'shared_stripe', 'shared_teams'])
})

it('finds a connector by the reference an action names', () => {
  expect(
    connectorsOf(flow({ One: calling({ connectionName: 'mail', operationId: 'SendEmailV2' }) })),
  ).toContain('shared_office365')
})

it.each([
  "@parameters('$connections')['mail']['connectionId']",
  "@json(decodeBase64(triggerOutputs().headers['X-MS-APIM-Tokens']))['$connections']['mail']['connectionId']",
])('finds a connector in the older form %s', (name) => {
  expect(connectorsOf(flow({ One: calling({ connection: { name }, api: { runtimeUrl: 'x' } }) }))).toContain(
    'shared_office365',
  )
})

it('takes the name from the key when the reference is gone', () => {
  expect(connectorsOf(flow({ One: calling({ connectionName: 'shared_planner_12' }) }))).toContain(
    'shared_planner',
  )
})

it('takes no name from a key that only looks like something of an object', () => {
  expect(connectorsOf(flow({ One: calling({ connectionName: 'constructor' }) }))).toEqual([
    'shared_microsoftbookings',
  ])
})

it('leaves out references that nothing uses', () => {
  expect(connectorsOf(flow({}))).toEqual(['shared_microsoftbookings'])
})
