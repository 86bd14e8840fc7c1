import { addWebhook, webhookLimit, webhooksOf } from '../bookings/webhooks.ts'
import type { BookingBusiness, FlowShare, MyFlow, Tenant } from '../tenant.ts'
import { connectorsOf, workflowOf } from './client-data.ts'
import { connectionName, connectionsElsewhere } from './connections.ts'
import { defaultEnvironmentId } from './environments.ts'
import { mailMaker, type SeededDefinition } from './flow-definitions.ts'
import { daysAgo, type Seeding, seededGuid, userId } from './seeding.ts'

interface SeededMyFlow {
  readonly key: string
  readonly name: string
  readonly owner: string
  readonly shares: readonly FlowShare[]
  readonly on: boolean
  readonly environmentId: string
  readonly definition: SeededDefinition
}

/** Gives a tenant like the main one flows outside solutions on a booking page: one live, one shared, one where there is no Dataverse. */
export function plantMyFlows(
  tenant: Tenant,
  now: Date,
  page: BookingBusiness | undefined = tenant.businesses[0],
): MyFlow[] {
  const seeding = { tenantId: tenant.id, name: tenant.name, domain: tenant.domain, label: '', now }
  const elsewhere = tenant.environments.find(({ organization }) => organization === null)?.id
  if (!page || !elsewhere) return []
  if (tenant.connections.every(({ environmentId }) => environmentId !== elsewhere)) {
    tenant.connections.push(...connectionsElsewhere(seeding, elsewhere))
  }
  return flowsOf(seeding, elsewhere).map((seeded) => {
    const flow = flowOf(tenant, seeding, seeded, page.id)
    const known = tenant.myFlows.get(flow.id)
    if (known) return known
    tenant.myFlows.set(flow.id, flow)
    if (seeded.on && webhooksOf(tenant, page.id).length < webhookLimit) {
      const id = seededGuid(seeding, 'webhook', seeded.key)
      addWebhook(tenant, page.id, { id, flowId: flow.id, organization: null, changeType: 'Created' })
    }
    return flow
  })
}

const flowsOf = (seeding: Seeding, elsewhere: string): SeededMyFlow[] => [
  {
    key: 'mine-created',
    name: '新しい予約を自分にメール',
    owner: 'hanako.sato',
    shares: [],
    on: true,
    environmentId: defaultEnvironmentId(seeding),
    definition: mailMaker(seeding, 'created', 'hanako.sato'),
  },
  {
    key: 'mine-updated',
    name: 'Tell me when an appointment moves',
    owner: 'adele.vance',
    shares: [{ userId: userId(seeding, 'hanako.sato'), role: 'CanEdit' }],
    on: false,
    environmentId: defaultEnvironmentId(seeding),
    definition: mailMaker(seeding, 'updated', 'adele.vance'),
  },
  {
    key: 'mine-cancelled',
    name: 'キャンセルを自分にメール（試作）',
    owner: 'hanako.sato',
    shares: [],
    on: false,
    environmentId: elsewhere,
    definition: mailMaker(seeding, 'cancelled', 'hanako.sato'),
  },
]

function flowOf(tenant: Tenant, seeding: Seeding, flow: SeededMyFlow, mailbox: string): MyFlow {
  const { key, name, owner, shares, on, environmentId, definition } = flow
  return {
    id: seededGuid(seeding, 'my-flow', key),
    environmentId,
    name,
    clientdata: JSON.stringify({
      properties: {
        connectionReferences: Object.fromEntries(
          connectorsOf(definition).map((apiName) => [apiName, referenceTo(tenant, seeding, flow, apiName)]),
        ),
        definition: workflowOf(seeding, definition, { mailbox, key }),
      },
    }),
    statecode: on ? 1 : 0,
    ownerId: userId(seeding, owner),
    createdon: daysAgo(seeding, 40, 3),
    modifiedon: daysAgo(seeding, 12, 4),
    shares,
    suspension: null,
    deleted: false,
  }
}

function referenceTo(
  { connections }: Tenant,
  seeding: Seeding,
  { owner, environmentId }: SeededMyFlow,
  apiName: string,
) {
  const ownerId = userId(seeding, owner)
  const own = connections.find(
    (one) => one.environmentId === environmentId && one.ownerId === ownerId && one.apiName === apiName,
  )
  return {
    connectionName: own?.name ?? connectionName(seeding, owner, apiName),
    source: 'Embedded',
    id: `/providers/Microsoft.PowerApps/apis/${apiName}`,
    tier: 'NotSpecified',
  }
}
