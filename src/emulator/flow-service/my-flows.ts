import { randomUUID } from 'node:crypto'
import type { Environment, FlowShare, MyFlow, Tenant } from '../tenant.ts'
import type { World } from '../world.ts'
import type { ClientData } from './flow-definition.ts'
import { disarm, type FlowPlace, saveFlow } from './flow-service.ts'
import type { FlowChanges, KnownFlow } from './known-flow.ts'

/** A flow outside solutions as the flow service knows it. */
export function knownMyFlow(world: World, tenant: Tenant, flow: MyFlow): KnownFlow {
  const place = (callerId: string) => placeOf(world, tenant, flow, callerId)
  return {
    name: flow.id,
    environmentId: flow.environmentId,
    flowId: flow.id,
    workflowEntityId: null,
    displayName: flow.name,
    clientdata: flow.clientdata,
    statecode: flow.statecode,
    suspension: flow.suspension,
    isManaged: false,
    ownerId: flow.ownerId,
    shares: flow.shares,
    createdTime: flow.createdon,
    lastModifiedTime: flow.modifiedon,
    place,
    change: (callerId, changes) => {
      const after = { ...flow, ...changed(flow, changes), modifiedon: world.now().toISOString() }
      saveFlow(place(callerId), flow, after)
      Object.assign(flow, after)
    },
    share: (userId, role) => {
      flow.shares = withShare(flow.shares, userId, role)
    },
    remove: (callerId) => {
      disarm(place(callerId))
      Object.assign(flow, { statecode: 0, deleted: true })
    },
  }
}

/** Makes a flow outside solutions, or throws the refusal and makes none. */
export function createMyFlow(
  world: World,
  tenant: Tenant,
  { id: environmentId }: Environment,
  ownerId: string,
  { name, flow: content, statecode }: Required<FlowChanges> & { readonly flow: ClientData },
): KnownFlow {
  const now = world.now().toISOString()
  const flow: MyFlow = {
    id: randomUUID(),
    environmentId,
    name: name ?? '',
    clientdata: JSON.stringify(content),
    statecode: statecode ?? 0,
    ownerId,
    createdon: now,
    modifiedon: now,
    shares: [],
    suspension: null,
    deleted: false,
  }
  saveFlow(placeOf(world, tenant, flow, ownerId), null, flow)
  tenant.myFlows.set(flow.id, flow)
  return knownMyFlow(world, tenant, flow)
}

/** What becomes of a flow that is changed. */
export const changed = (
  before: Pick<MyFlow, 'name' | 'clientdata' | 'statecode' | 'suspension'>,
  { name = before.name, flow, statecode = before.statecode }: FlowChanges,
) => ({
  name,
  clientdata: flow ? JSON.stringify(flow) : before.clientdata,
  statecode,
  suspension: statecode === 2 ? before.suspension : null,
})

/** The shares of a flow after somebody was given a role, or lost it. */
export const withShare = (shares: readonly FlowShare[], userId: string, role: FlowShare['role'] | null) => [
  ...shares.filter((share) => share.userId !== userId),
  ...(role ? [{ userId, role }] : []),
]

const placeOf = (world: World, tenant: Tenant, flow: MyFlow, callerId: string): FlowPlace => ({
  world,
  tenant,
  environmentId: flow.environmentId,
  organization: null,
  flowId: flow.id,
  callerId,
  road: 'flow-service',
})
