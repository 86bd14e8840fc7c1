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
export function workflowRowOf(row: WorkflowRow, people: readonly SystemUser[]): Row {
  const nameOf = (id: string) => people.find(({ systemuserid }) => systemuserid === id)?.fullname ?? ''
  const { ownerid, createdby, sharedWith: _, version, ...columns } = row
  return {
    id: row.workflowid,
    version,
    columns: {
      ...columns,
      resourceid: row.workflowid,
      category: 5,
      type: 1,
      primaryentity: 'none',
      ismanaged: false,
      modernflowtype: 0,
      suspensionreasondetails: null,
      _ownerid_value: ownerid,
      _createdby_value: createdby,
      _modifiedby_value: ownerid,
    },
    annotations: {
      category: formatted('Modern Flow'),
      type: formatted('Definition'),
      statecode: formatted(states[row.statecode]),
      statuscode: formatted(statuses[row.statuscode]),
      createdon: formattedInstant(row.createdon),
      modifiedon: formattedInstant(row.modifiedon),
      ismanaged: formatted('No'),
      _ownerid_value: lookup(nameOf(ownerid), 'systemuser', 'ownerid'),
      _createdby_value: lookup(nameOf(createdby), 'systemuser', 'createdby'),
    },
  }
}
