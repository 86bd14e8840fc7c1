import type { BookingBusiness, Organization, Webhook, WorkflowRow } from '../tenant.ts'
import { clientData, connectorsOf, referenceName } from './client-data.ts'
import { connectionName } from './connections.ts'
import { systemUserId } from './environments.ts'
import {
  briefStaff,
  frontDeskBoard,
  mailReception,
  type SeededDefinition,
  tellCancelled,
  tellChannel,
} from './flow-definitions.ts'
import { daysAgo, type Seeding, seededGuid, userId } from './seeding.ts'

interface SeededFlow {
  readonly key: string
  readonly name: string
  readonly owner: string
  readonly sharedWith: string[]
  readonly mailbox: string
  readonly on: boolean
  readonly age: number
  readonly definition: SeededDefinition
}

const changeTypes: Record<string, Webhook['changeType']> = {
  CreateAppointment: 'Created',
  UpdateAppointment: 'Updated',
  CancelAppointment: 'Deleted',
}

/** Puts the clinic's flows and their connection references into the organisation; gives the webhooks of the live ones. */
export function plantFlows(
  seeding: Seeding,
  organization: Organization,
  { id: mailbox }: BookingBusiness,
): Webhook[] {
  const flows = clinicFlows(seeding, mailbox)
  for (const flow of flows) {
    for (const apiName of connectorsOf(flow.definition)) plantReference(seeding, organization, flow, apiName)
    const row = rowOf(seeding, organization, flow)
    organization.workflows.set(row.workflowid, row)
  }
  return flows
    .filter(({ on }) => on)
    .map(({ key, definition }) => ({
      id: seededGuid(seeding, 'webhook', key),
      flowId: seededGuid(seeding, 'flow', key),
      organization: organization.uniqueName,
      changeType: changeTypes[definition.trigger.operationId] ?? 'Created',
    }))
}

/** Four flows that the administrators share, one of them off, and one of somebody who left that nobody else sees. */
const clinicFlows = (seeding: Seeding, mailbox: string): SeededFlow[] => [
  {
    key: 'tell-channel',
    name: '予約が入ったら Teams に知らせる',
    owner: 'hanako.sato',
    sharedWith: ['adele.vance'],
    mailbox,
    on: true,
    age: 120,
    definition: tellChannel(seeding),
  },
  {
    key: 'mail-reception',
    name: '予約の変更を受付にメール',
    owner: 'hanako.sato',
    sharedWith: ['adele.vance'],
    mailbox,
    on: true,
    age: 84,
    definition: mailReception(seeding),
  },
  {
    key: 'brief-staff',
    name: 'Brief the staff',
    owner: 'adele.vance',
    sharedWith: ['hanako.sato'],
    // Mailbox addresses compare without regard to case; makers type them as they please.
    mailbox: mailbox.toLowerCase(),
    on: true,
    age: 30,
    definition: briefStaff(seeding),
  },
  {
    key: 'tell-cancelled',
    name: 'Cancelled: tell the team',
    owner: 'adele.vance',
    sharedWith: ['hanako.sato'],
    mailbox,
    on: false,
    age: 200,
    definition: tellCancelled(seeding),
  },
  {
    key: 'front-desk-board',
    name: 'Front desk board',
    owner: 'leaver',
    sharedWith: [],
    mailbox,
    on: true,
    age: 400,
    definition: frontDeskBoard(seeding),
  },
]

function rowOf(seeding: Seeding, organization: Organization, flow: SeededFlow): WorkflowRow {
  const { key, name, owner, on, age, definition, mailbox } = flow
  const ownerid = systemUser(seeding, owner)
  return {
    workflowid: seededGuid(seeding, 'flow', key),
    workflowidunique: seededGuid(seeding, 'flow-unique', key),
    resourceid: seededGuid(seeding, 'flow-resource', key),
    name,
    description: null,
    clientdata: clientData(seeding, definition, { owner, mailbox, key }),
    statecode: on ? 1 : 0,
    statuscode: on ? 2 : 1,
    ownerid,
    createdby: ownerid,
    createdon: daysAgo(seeding, age, 2),
    modifiedon: daysAgo(seeding, Math.floor(age / 2), 6),
    version: organization.nextVersion++,
    suspension: null,
    managed: false,
    sharedWith: flow.sharedWith.map((local) => systemUser(seeding, local)),
  }
}

function plantReference(
  seeding: Seeding,
  organization: Organization,
  { owner }: SeededFlow,
  apiName: string,
): void {
  const id = seededGuid(seeding, 'reference-row', owner, apiName)
  if (organization.connectionReferences.has(id)) return
  organization.connectionReferences.set(id, {
    connectionreferenceid: id,
    connectionreferencelogicalname: referenceName(seeding, owner, apiName),
    connectionreferencedisplayname: apiName.replace('shared_', ''),
    connectorid: `/providers/Microsoft.PowerApps/apis/${apiName}`,
    connectionid: connectionName(seeding, owner, apiName),
    ownerid: systemUser(seeding, owner),
    version: organization.nextVersion++,
  })
}

const systemUser = (seeding: Seeding, local: string) => systemUserId(seeding, userId(seeding, local))
