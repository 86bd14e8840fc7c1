import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { disarm, type FlowPlace, saveFlow } from '../flow-service/flow-service.ts'
import { FlowServiceRefusal, inDataverse } from '../flow-service/refusal.ts'
import type { WorkflowRow } from '../tenant.ts'
import { badPayload, DataverseError, managedComponent } from './dataverse-error.ts'
import type { Columns } from './odata-filter.ts'
import { readPayload } from './payload.ts'
import { nextVersion, type Session, timestamp } from './session.ts'
import type { Row, Table } from './table.ts'
import { workflowColumnNames, workflowRowOf } from './workflow-columns.ts'
import { workflowsOf } from './workflow-index.ts'

const entitySet = 'workflows'
const updatable = {
  name: v.optional(v.pipe(v.string(), v.minLength(1))),
  description: v.optional(v.nullable(v.string())),
  clientdata: v.optional(v.string()),
  statecode: v.optional(v.picklist([0, 1])),
  statuscode: v.optional(v.picklist([1, 2])),
  'ownerid@odata.bind': v.optional(v.pipe(v.string(), v.regex(/^\/?systemusers\([0-9a-f-]{36}\)$/i))),
  category: v.optional(v.literal(5)),
  type: v.optional(v.literal(1)),
  primaryentity: v.optional(v.literal('none')),
}
const Update = v.strictObject(updatable)
const Create = v.strictObject({
  ...updatable,
  workflowid: v.optional(v.string()),
  name: v.pipe(v.string(), v.minLength(1)),
  clientdata: v.string(),
  category: v.literal(5),
  primaryentity: v.literal('none'),
})
const statusOfState = { 0: 1, 1: 2 } as const

/** The organisation's cloud flows: a maker's own and those shared with them, a system administrator's all. */
export function workflowsTable(session: Session): Table {
  const { organization, systemUser, tenant, world } = session
  const { workflows } = organization
  const may = ({ ownerid, sharedWith }: WorkflowRow) =>
    systemUser.systemAdministrator ||
    ownerid === systemUser.systemuserid ||
    sharedWith.includes(systemUser.systemuserid)
  const rowOf = (row: WorkflowRow): Row => workflowRowOf(row, organization.systemUsers)

  const create = (id: string, body: Columns) => {
    const payload = readPayload(entitySet, Create, body)
    const now = timestamp(world.now())
    const row: WorkflowRow = {
      workflowid: id,
      workflowidunique: randomUUID(),
      resourceid: randomUUID(),
      name: payload.name,
      description: payload.description ?? null,
      clientdata: payload.clientdata,
      // A flow is created off, whatever was sent.
      statecode: 0,
      statuscode: 1,
      ownerid: ownerIn(payload['ownerid@odata.bind']) ?? systemUser.systemuserid,
      createdby: systemUser.systemuserid,
      createdon: now,
      modifiedon: now,
      version: 0,
      suspension: null,
      managed: false,
      sharedWith: [],
    }
    wrapRefusal(session, () => saveFlow(placeOf(session, id), null, row))
    workflows.set(id, { ...row, version: nextVersion(organization) })
  }

  const update = (id: string, body: Columns) => {
    const row = workflows.get(id)
    if (!row) return
    const payload = readPayload(entitySet, Update, body)
    const statecode = payload.statecode ?? row.statecode
    const statuscode = payload.statecode === undefined ? row.statuscode : statusOfState[payload.statecode]
    if (payload.statuscode !== undefined && payload.statuscode !== statuscode) {
      throw new DataverseError(
        400,
        '0x80048408',
        `${payload.statuscode} is not a valid status code for state code ${statecode} on workflow with Id ${id}.`,
      )
    }
    const changed: WorkflowRow = {
      ...row,
      name: payload.name ?? row.name,
      description: payload.description === undefined ? row.description : payload.description,
      clientdata: payload.clientdata ?? row.clientdata,
      statecode,
      statuscode,
      suspension: statecode === 2 ? row.suspension : null,
      ownerid: ownerIn(payload['ownerid@odata.bind']) ?? row.ownerid,
      modifiedon: timestamp(world.now()),
    }
    wrapRefusal(session, () => saveFlow(placeOf(session, id), row, changed))
    workflows.set(id, { ...changed, version: nextVersion(organization) })
  }

  const ownerIn = (bind: string | undefined): string | undefined => {
    if (bind === undefined) return undefined
    const id = bind.replace(/^.*\(|\)$/g, '').toLowerCase()
    if (organization.systemUsers.some(({ systemuserid }) => systemuserid === id)) return id
    throw badPayload(entitySet, `systemuser With Id = ${id} Does Not Exist`)
  }

  return {
    entitySet,
    logicalName: 'workflow',
    key: 'workflowid',
    columnNames: workflowColumnNames,
    unfilterable: tenant.switches.clientDataFilter === 'refused' ? ['clientdata'] : [],
    rows: (since = null) =>
      workflowsOf(organization, since)
        .filter(({ flow }) => may(flow))
        .map(({ row }) => row),
    find: (id) => {
      const row = workflows.get(id)
      return row && rowOf(row)
    },
    may: (_, id) => {
      const row = workflows.get(id)
      return row !== undefined && may(row)
    },
    create,
    update,
    remove: (id) => {
      const row = workflows.get(id)
      if (row?.managed) throw managedComponent(id)
      if (row) disarm(placeOf(session, id))
      workflows.delete(id)
    },
  }
}

const placeOf = (
  { world, tenant, environment, organization, systemUser }: Session,
  flowId: string,
): FlowPlace => ({
  world,
  tenant,
  environmentId: environment.id,
  organization,
  flowId,
  callerId: systemUser.azureactivedirectoryobjectid,
  road: 'dataverse',
})

/** Says what the flow service refused in the words of Dataverse. */
function wrapRefusal({ tenant }: Session, write: () => void): void {
  try {
    write()
  } catch (error) {
    if (!(error instanceof FlowServiceRefusal)) throw error
    throw new DataverseError(tenant.switches.wrapperStatus, '0x80060467', inDataverse(error))
  }
}
