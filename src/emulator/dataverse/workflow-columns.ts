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

const rows = new WeakMap<WorkflowRow, Row>()

/** A cloud flow as a row of the `workflows` table; made once for each version of the flow, for there may be many. */
export function workflowRowOf(row: WorkflowRow, people: readonly SystemUser[]): Row {
  const known = rows.get(row)
  if (known) return known
  const made = newRowOf(row, people)
  rows.set(row, made)
  return made
}

function newRowOf(row: WorkflowRow, people: readonly SystemUser[]): Row {
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
      clientdataiscompressed: false,
      suspensionreasondetails: null,
      _ownerid_value: ownerid,
      _createdby_value: createdby,
      _modifiedby_value: ownerid,
    },
    get annotations() {
      return annotationsOf(row, people)
    },
  }
}

function annotationsOf(row: WorkflowRow, people: readonly SystemUser[]): Row['annotations'] {
  const nameOf = (id: string) => people.find(({ systemuserid }) => systemuserid === id)?.fullname ?? ''
  return {
    category: formatted('Modern Flow'),
    type: formatted('Definition'),
    statecode: formatted(states[row.statecode]),
    statuscode: formatted(statuses[row.statuscode]),
    createdon: formattedInstant(row.createdon),
    modifiedon: formattedInstant(row.modifiedon),
    ismanaged: formatted('No'),
    _ownerid_value: lookup(nameOf(row.ownerid), 'systemuser', 'ownerid'),
    _createdby_value: lookup(nameOf(row.createdby), 'systemuser', 'createdby'),
  }
}
