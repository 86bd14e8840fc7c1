import { createHash } from 'node:crypto'
import type { FlowRun, WorkflowRow } from '../tenant.ts'
import { missingPrivilege } from './dataverse-error.ts'
import { type Session, timestamp } from './session.ts'
import { lookup, type Row, type Table } from './table.ts'

const keptSeconds = 2_419_200

/** The runs of the organisation's flows, each in the partition of its flow's owner, for as long as they are kept. */
export function flowRunsTable({ world, tenant, organization, systemUser }: Session): Table {
  const readOnly = (): never => {
    throw missingPrivilege(systemUser.systemuserid, 'prvWriteFlowRun')
  }
  const oldest = new Date(world.now().getTime() - keptSeconds * 1000).toISOString()
  const all = (): { row: Row; flow: WorkflowRow }[] =>
    tenant.runs.flatMap((run) => {
      const flow = organization.workflows.get(run.flowId)
      return flow && run.startTime >= oldest ? [{ row: rowOf(run, flow), flow }] : []
    })
  const may = ({ ownerid }: WorkflowRow) =>
    systemUser.systemAdministrator || ownerid === systemUser.systemuserid
  const found = (id: string) => all().find(({ row }) => row.id === id)
  return {
    entitySet: 'flowruns',
    logicalName: 'flowrun',
    key: 'flowrunid',
    columnNames,
    rows: () =>
      all()
        .filter(({ flow }) => may(flow))
        .map(({ row }) => row),
    find: (id) => found(id)?.row,
    may: (right, id) => {
      const entry = found(id)
      return right === 'Read' && entry !== undefined && may(entry.flow)
    },
    create: readOnly,
    update: readOnly,
    remove: readOnly,
  }
}

const columnNames = [
  'flowrunid',
  'name',
  'starttime',
  'endtime',
  'duration',
  'status',
  'triggertype',
  'errorcode',
  'errormessage',
  'workflowid',
  '_workflow_value',
  'parentrunid',
  'isprimary',
  'partitionid',
  'ttlinseconds',
  'resourceid',
  '_ownerid_value',
]

function rowOf({ id, startTime, endTime, status, error }: FlowRun, flow: WorkflowRow): Row {
  const [, errorcode = null, errormessage = error] = /^(\w+): ([\s\S]*)$/.exec(error ?? '') ?? []
  const flowrunid = guidOf(id)
  return {
    id: flowrunid,
    version: 1,
    columns: {
      flowrunid,
      name: id,
      starttime: timestamp(new Date(startTime)),
      endtime: timestamp(new Date(endTime)),
      duration: Date.parse(endTime) - Date.parse(startTime),
      status,
      triggertype: 'Automated',
      errorcode,
      errormessage,
      workflowid: flow.workflowid,
      _workflow_value: flow.workflowid,
      parentrunid: null,
      isprimary: true,
      partitionid: `${flow.ownerid}_${flow.workflowid}`,
      ttlinseconds: keptSeconds,
      resourceid: flow.resourceid,
      _ownerid_value: flow.ownerid,
    },
    annotations: { _workflow_value: lookup(flow.name, 'workflow', 'workflow') },
  }
}

/** A run's name is no GUID, but the key of its row is one. */
function guidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
