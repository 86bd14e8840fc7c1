import * as v from 'valibot'
import { answerOf } from './answer.ts'
import { allPages } from './paging.ts'
import { type Calls, type ServiceRuns, serviceRuns } from './service-runs.ts'

/** What Power Automate itself says of a flow's end: why it is suspended, and when it will be. */
export interface ToldSuspension {
  readonly told: string
  readonly announcedAt: string | null
}

/** Somebody's right to a flow, by their id in Entra. */
export interface FlowPermission {
  readonly entraId: string
  readonly isOwner: boolean
  readonly mayEdit: boolean
}

/** A flow that was deleted, and can be brought back by administrators of Power Platform. */
export interface DeletedServiceFlow {
  readonly id: string
  readonly name: string
  readonly deletedAt: string | null
}

/** What else the flow service tells of flows, and does to them. */
export interface ServiceOperations extends ServiceRuns {
  suspension(environment: string, id: string): Promise<ToldSuspension>
  permissions(environment: string, id: string): Promise<FlowPermission[]>
  /** Lets somebody change a flow as its owner may. */
  share(environment: string, id: string, entraId: string): Promise<void>
  /** The deleted flows of an environment, for administrators of Power Platform alone. */
  deletedFlows(environment: string): Promise<DeletedServiceFlow[]>
  /** Brings a deleted flow back, for administrators of Power Platform alone. */
  restore(environment: string, id: string): Promise<void>
}

const EXPAND = '$expand=properties.estimatedsuspensiondata,properties.licenseData'

const text = v.nullish(v.string(), '')
const Suspended = v.object({
  properties: v.looseObject({
    flowSuspensionReason: text,
    estimatedSuspensionData: v.nullish(v.looseObject({ reason: text, time: text })),
  }),
})
const Permission = v.pipe(
  v.object({
    properties: v.looseObject({ roleName: text, principal: v.looseObject({ id: text, type: text }) }),
  }),
  v.transform(({ properties: { roleName, principal } }) => ({
    entraId: principal.id,
    isPerson: principal.type === 'User',
    isOwner: roleName === 'Owner',
    mayEdit: roleName !== 'CanView',
  })),
)
const Deleted = v.pipe(
  v.object({
    name: v.string(),
    properties: v.looseObject({
      displayName: text,
      state: text,
      lastModifiedTime: v.nullish(v.string(), null),
    }),
  }),
  v.transform(({ name, properties: { displayName, state, lastModifiedTime } }) => ({
    id: name,
    name: displayName,
    isDeleted: state === 'Deleted',
    deletedAt: lastModifiedTime,
  })),
)

export function serviceOperations(calls: Calls): ServiceOperations {
  const { addresses, asked, call } = calls
  return {
    ...serviceRuns(calls),
    suspension: async (environment, id) => {
      const { body } = await call('read the flow', addresses.flow(environment, id, '', EXPAND))
      const { flowSuspensionReason, estimatedSuspensionData } = answerOf(
        Suspended,
        body,
        asked('read the flow'),
      ).properties
      const told = flowSuspensionReason === 'None' ? '' : flowSuspensionReason
      return { told, announcedAt: estimatedSuspensionData?.time || null }
    },
    permissions: async (environment, id) => {
      const found = await allPages(
        Permission,
        addresses.flow(environment, id, '/permissions'),
        asked('list shares'),
        (url) => call('list shares', url),
      )
      return found
        .filter(({ isPerson }) => isPerson)
        .map(({ entraId, isOwner, mayEdit }) => ({ entraId, isOwner, mayEdit }))
    },
    share: async (environment, id, entraId) => {
      const principal = { id: entraId, type: 'User' }
      const json = { put: [{ properties: { principal, roleName: 'CanEdit' } }] }
      await call('share the flow', addresses.flow(environment, id, '/modifyPermissions'), {
        method: 'POST',
        json,
      })
    },
    deletedFlows: async (environment) => {
      const first = addresses.deletedFlows(environment)
      const found = await allPages(Deleted, first, asked('list deleted flows'), (url) =>
        call('list deleted flows', url),
      )
      return found
        .filter(({ isDeleted }) => isDeleted)
        .map(({ id, name, deletedAt }) => ({ id, name, deletedAt }))
    },
    restore: async (environment, id) => {
      await call('restore the flow', addresses.restore(environment, id), { method: 'POST' })
    },
  }
}
