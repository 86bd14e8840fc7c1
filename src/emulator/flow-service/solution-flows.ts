import { nextVersion, timestamp } from '../dataverse/session.ts'
import type { Environment, Organization, Tenant, WorkflowRow } from '../tenant.ts'
import type { World } from '../world.ts'
import { disarm, type FlowPlace, saveFlow } from './flow-service.ts'
import type { KnownFlow } from './known-flow.ts'
import { changed } from './my-flows.ts'

/** Where the solution flows of an environment are. */
export interface SolutionPlace {
  readonly world: World
  readonly tenant: Tenant
  readonly environment: Environment
  readonly organization: Organization
}

/** A solution flow as the flow service knows it: the same row that Dataverse shows. */
export function knownSolutionFlow(
  { world, tenant, environment, organization }: SolutionPlace,
  row: WorkflowRow,
): KnownFlow {
  const { systemUsers, workflows } = organization
  const userOf = (systemUser: string) =>
    systemUsers.find(({ systemuserid }) => systemuserid === systemUser)?.azureactivedirectoryobjectid ?? ''
  const place = (callerId: string): FlowPlace => ({
    world,
    tenant,
    environmentId: environment.id,
    organization,
    flowId: row.workflowid,
    callerId,
    road: 'flow-service',
  })
  return {
    name: row.resourceid,
    environmentId: environment.id,
    flowId: row.workflowid,
    workflowEntityId: row.workflowid,
    displayName: row.name,
    clientdata: row.clientdata,
    statecode: row.statecode,
    suspension: row.suspension,
    isManaged: row.managed,
    ownerId: userOf(row.ownerid),
    shares: row.sharedWith.map((systemUser) => ({ userId: userOf(systemUser), role: 'CanEdit' })),
    createdTime: row.createdon,
    lastModifiedTime: row.modifiedon,
    place,
    change: (callerId, changes) => {
      const after = changed(row, changes)
      saveFlow(place(callerId), row, after)
      const statuscode = after.statecode === 1 ? 2 : after.statecode === 2 ? 3 : 1
      const modifiedon = timestamp(world.now())
      const version = nextVersion(organization)
      workflows.set(row.workflowid, { ...row, ...after, statuscode, modifiedon, version })
    },
    share: (userId, role) => {
      const systemUser = systemUsers.find(
        (user) => user.azureactivedirectoryobjectid === userId,
      )?.systemuserid
      const at = row.sharedWith.indexOf(systemUser ?? '')
      if (at >= 0) row.sharedWith.splice(at, 1)
      if (role && systemUser) row.sharedWith.push(systemUser)
    },
    remove: (callerId) => {
      disarm(place(callerId))
      workflows.delete(row.workflowid)
    },
  }
}
