import type { FlowSummary } from '#contract/flow.ts'
import type { Problem } from '#contract/problem.ts'
import { type BookingsTrigger, bookingsTriggersOf } from '#domain/cloud-flow/bookings-triggers.ts'
import { connectorsOf } from '#domain/cloud-flow/connectors-of.ts'
import type { ClientData } from '#domain/cloud-flow/definition.ts'
import type { SeenFlow } from '#domain/slots.ts'
import { type SmtpAddress, sameMailbox } from '#domain/smtp-address.ts'
import type { Desk } from './desk.ts'
import { clientDataOf } from './flow-definition.ts'
import type { DataverseEnvironment } from './gateways/discovery.ts'
import type { FlowRow } from './gateways/flow-row.ts'
import { UpstreamError } from './gateways/upstream-error.ts'

/** A cloud flow that starts when a mailbox's appointments do, or may. */
export interface AppointmentFlow {
  readonly row: FlowRow
  readonly environment: DataverseEnvironment
  readonly isMine: boolean
  readonly clientData: ClientData
  readonly triggers: readonly BookingsTrigger[]
}

export interface FlowSearch {
  readonly flows: readonly AppointmentFlow[]
  /** Environments that could not be read: what they hold is not counted. */
  readonly unread: readonly DataverseEnvironment[]
  /** Why nothing could be searched at all. */
  readonly problem: Problem | null
}

/** A flow's row as an appointment flow of the mailbox; null where it is none. */
export function appointmentFlow(
  row: FlowRow,
  environment: DataverseEnvironment,
  me: string,
  mailbox: SmtpAddress,
): AppointmentFlow | null {
  const clientData = clientDataOf(row)
  if (!clientData) return null
  const triggers = bookingsTriggersOf(clientData).filter(
    (trigger) => trigger.mailbox.kind === 'cannot-tell' || sameMailbox(trigger.mailbox.address, mailbox),
  )
  return triggers.length > 0 ? { row, environment, isMine: row.ownerId === me, clientData, triggers } : null
}

const isUnreadable = (reason: unknown): boolean =>
  reason instanceof UpstreamError && reason.refusal.service !== 'entra'

/** Finds the mailbox's flows in every environment of the caller, the last changed first. */
export async function findAppointmentFlows({
  microsoft,
  caller,
  mailbox,
  flowIndexes,
}: Desk): Promise<FlowSearch> {
  const environments = await microsoft.environments()
  const searches = await Promise.allSettled(
    environments.map(async (environment) => {
      const dataverse = microsoft.dataverse(environment)
      const [me, rows] = await Promise.all([
        dataverse.whoAmI(),
        flowIndexes.rowsFor(caller, dataverse, mailbox),
      ])
      return rows.flatMap((row) => appointmentFlow(row, environment, me, mailbox) ?? [])
    }),
  )
  // Missing consent is the caller's to give, not a gap in the count.
  for (const search of searches)
    if (search.status === 'rejected' && !isUnreadable(search.reason)) throw search.reason
  return {
    flows: searches
      .flatMap((search) => (search.status === 'fulfilled' ? search.value : []))
      .sort((one, other) => Date.parse(other.row.modifiedAt) - Date.parse(one.row.modifiedAt)),
    unread: environments.filter((_, index) => searches[index]?.status === 'rejected'),
    problem: null,
  }
}

const watchesMailbox = ({ triggers }: AppointmentFlow): boolean =>
  triggers.some(({ mailbox }) => mailbox.kind === 'address')

/** The flows that hold, or would hold, a slot of the mailbox. */
export const seenFlows = (flows: readonly AppointmentFlow[]): SeenFlow[] =>
  flows.filter(watchesMailbox).map(({ row, triggers }) => ({
    id: row.id,
    name: row.name,
    owner: row.ownerName,
    state: row.state,
    triggers: triggers.filter(({ mailbox }) => mailbox.kind === 'address'),
  }))

/** What the page shows of a flow. */
export function summaryOf(flow: AppointmentFlow, powerAutomateUrl: string): FlowSummary {
  const { row, environment } = flow
  return {
    id: row.id,
    environment: { id: environment.id, name: environment.name },
    name: row.name,
    state: row.state,
    owner: { name: row.ownerName, isMe: flow.isMine },
    operations: [...new Set(flow.triggers.map(({ operation }) => operation))],
    watches: watchesMailbox(flow) ? 'this-mailbox' : 'cannot-tell',
    connectors: connectorsOf(flow.clientData),
    modifiedAt: row.modifiedAt,
    etag: row.etag,
    portalUrl: `${powerAutomateUrl}/environments/${encodeURIComponent(environment.id)}/flows/${row.id}/details`,
  }
}
