import { expect, it } from 'vitest'
import { mergedRows } from './appointment-flows.ts'
import type { FlowRow } from './gateways/flow-row.ts'

const row: FlowRow = {
  id: 'aa0b1f3c-0000-4000-8000-000000000001',
  road: 'dataverse',
  serviceId: null,
  entityId: 'aa0b1f3c-0000-4000-8000-000000000001',
  etag: '',
  name: 'Welcome',
  description: '',
  state: 'on',
  clientdata: '',
  modifiedAt: '',
  ownerId: '',
  ownerName: '',
}

it('a flow of a solution is one flow on both roads, however each writes its id', () => {
  const id = 'cc0b1f3c-0000-4000-8000-000000000002'
  const seen = { ...row, id, road: 'flow-service', serviceId: id, entityId: row.id.toUpperCase() } as const
  expect(mergedRows([row], [seen])).toEqual([{ ...row, serviceId: id }])
})
