import type { SystemUser, WorkflowRow } from '../tenant.ts'
import { formatted, formattedInstant, lookup, type Row } from './table.ts'

const states = { 0: 'Draft', 1: 'Activated', 2: 'Suspended' } as const
const statuses = { 1: 'Draft', 2: 'Activated', 3: 'CompanyDLPViolation' } as const

export const workflowColumnNames = [
  'workflowid',
  'workflowidunique',
  'resourceid',
  'name',
  'description',
  'category',
  'type',
  'primaryentity',
  'statecode',
  'statuscode',
  'clientdata',
  'clientdataiscompressed',
  'createdon',
  'modifiedon',
  'ismanaged',
  'modernflowtype',
  'suspensionreasondetails',
  '_ownerid_value',
  '_createdby_value',
  '_modifiedby_value',
]

/** A cloud flow as a row of the `workflows` table. */
export const workflowRowOf = (flow: WorkflowRow, people: readonly SystemUser[]): Row => ({
  id: flow.workflowid,
  version: flow.version,
  columns: columnsOf(flow),
  get annotations() {
    return annotationsOf(flow, people)
  },
})

// Spelt out, for there may be very many flows, and objects spread into others are slow to make.
const columnsOf = (flow: WorkflowRow) => ({
  workflowid: flow.workflowid,
  workflowidunique: flow.workflowidunique,
  resourceid: flow.resourceid,
  name: flow.name,
  description: flow.description,
  category: 5,
  type: 1,
  primaryentity: 'none',
  statecode: flow.statecode,
  statuscode: flow.statuscode,
  clientdata: flow.clientdata,
  clientdataiscompressed: false,
  createdon: flow.createdon,
  modifiedon: flow.modifiedon,
  ismanaged: flow.managed,
  modernflowtype: 0,
  suspensionreasondetails: flow.suspension?.details ?? null,
  _ownerid_value: flow.ownerid,
  _createdby_value: flow.createdby,
  _modifiedby_value: flow.ownerid,
})

function annotationsOf(row: WorkflowRow, people: readonly SystemUser[]): Row['annotations'] {
  const nameOf = (id: string) => people.find(({ systemuserid }) => systemuserid === id)?.fullname ?? ''
  return {
    category: formatted('Modern Flow'),
    type: formatted('Definition'),
    statecode: formatted(states[row.statecode]),
    statuscode: formatted(statuses[row.statuscode]),
    createdon: formattedInstant(row.createdon),
    modifiedon: formattedInstant(row.modifiedon),
    ismanaged: formatted(row.managed ? 'Yes' : 'No'),
    _ownerid_value: lookup(nameOf(row.ownerid), 'systemuser', 'ownerid'),
    _createdby_value: lookup(nameOf(row.createdby), 'systemuser', 'createdby'),
  }
}
