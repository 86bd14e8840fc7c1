import type { FlowSummary } from '#contract/flow.ts'
import type { Problem } from '#contract/problem.ts'
import { type BookingsTrigger, bookingsTriggersOf } from '#domain/cloud-flow/bookings-triggers.ts'
import { connectorsOf } from '#domain/cloud-flow/connectors-of.ts'
import type { ClientData } from '#domain/cloud-flow/definition.ts'
import { portalOf } from '#domain/power-automate-portal.ts'
import type { SeenFlow, WebhookState } from '#domain/slots.ts'
import { type SmtpAddress, sameMailbox } from '#domain/smtp-address.ts'
import type { Desk } from './desk.ts'
import { clientDataOf } from './flow-definition.ts'
import type { EnvironmentFlows } from './gateways/environment-flows.ts'
import type { Environment } from './gateways/environments.ts'
import type { FlowRow } from './gateways/flow-row.ts'
import { UpstreamError } from './gateways/upstream-error.ts'
import { problemOf } from './problems.ts'

/** A cloud flow that starts when a mailbox's appointments do, or may. */
export interface AppointmentFlow {
  readonly row: FlowRow
  readonly environment: Environment
  readonly isMine: boolean
  readonly webhook: WebhookState
  /** How many of its triggers are registered, where it is known that not all are. */
  readonly registered: number
  readonly clientData: ClientData
  readonly triggers: readonly BookingsTrigger[]
}

export interface FlowSearch {
  readonly flows: readonly AppointmentFlow[]
  /** Environments that could not be read: what they hold is not counted. */
  readonly unread: readonly Environment[]
  /** Why the flow service, switched on, does not answer the caller: their flows outside solutions are not seen. */
  readonly flowServiceProblem: Problem | null
  /** The environments in which every road was read to its end. */
  readonly read: ReadonlySet<string>
  /** Why nothing could be searched at all. */
  readonly problem: Problem | null
}

/** A flow's row as an appointment flow of the mailbox; null where it is none. */
export function appointmentFlow(
  row: FlowRow,
  environment: Environment,
  mine: ReadonlySet<string>,
  mailbox: SmtpAddress,
): AppointmentFlow | null {
  const clientData = clientDataOf(row)
  if (!clientData) return null
  const triggers = bookingsTriggersOf(clientData).filter(
    (trigger) => trigger.mailbox.kind === 'cannot-tell' || sameMailbox(trigger.mailbox.address, mailbox),
  )
  if (triggers.length === 0) return null
  return {
    row,
    environment,
    isMine: mine.has(row.ownerId),
    webhook: 'unknown',
    registered: 0,
    clientData,
    triggers,
  }
}

const isUnreadable = (reason: unknown): boolean =>
  reason instanceof UpstreamError && reason.refusal.service !== 'entra'

/** Whether both are one id, for the roads do not write theirs in the same case. */
const isSameId = (one: string | null, other: string | null): boolean =>
  one !== null && one.toLowerCase() === other?.toLowerCase()

/** Whether both rows are one flow, which a solution's flow is on either road. */
const isSameFlow = (one: FlowRow, other: FlowRow): boolean =>
  isSameId(one.id, other.entityId) || isSameId(one.serviceId, other.id) || isSameId(one.id, other.id)

/** The rows of both roads, each flow once: as Dataverse has it, where it does. */
export function mergedRows(dataverse: readonly FlowRow[], service: readonly FlowRow[]): FlowRow[] {
  const known = dataverse.map((row) => {
    const twin = service.find((other) => isSameFlow(row, other))
    return twin ? { ...row, serviceId: twin.id } : row
  })
  return [...known, ...service.filter((row) => !dataverse.some((other) => isSameFlow(other, row)))]
}

/** Whether the trigger of a flow that is on is registered at Bookings; what cannot be asked just now is unknown. */
async function registrationOf(
  flows: EnvironmentFlows,
  row: FlowRow,
): Promise<Pick<AppointmentFlow, 'webhook' | 'registered'>> {
  const unknown = { webhook: 'unknown', registered: 0 } as const
  if (row.state === 'off') return unknown
  try {
    const webhook = await flows.webhook(row, 'optional-read')
    if (!webhook || webhook.state === 'pending') return unknown
    return { webhook: webhook.state, registered: webhook.state === 'missing' ? webhook.registered : 0 }
  } catch (error) {
    if (error instanceof UpstreamError) return unknown
    throw error
  }
}

/** What one environment holds; the flow service's part may be missing. */
interface Found {
  readonly flows: readonly AppointmentFlow[]
  readonly serviceError: UpstreamError | null
}

async function findIn(desk: Desk, environment: Environment): Promise<Found> {
  const { microsoft, caller, mailbox, flowIndexes } = desk
  const flows = microsoft.flows(environment)
  let serviceError: UpstreamError | null = null
  const serviceRows = async (): Promise<FlowRow[]> => {
    try {
      const found = await microsoft.flowService?.bookingsFlows(environment.serviceId)
      serviceError = found?.refused ?? null
      return found?.rows ?? []
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error
      serviceError = error
      return []
    }
  }
  const [mine, rows, others] = await Promise.all([
    flows.mine(),
    flows.dataverse ? flowIndexes.rowsFor(caller, flows.dataverse, mailbox) : [],
    serviceRows(),
  ])
  const found = mergedRows(rows, others).flatMap(
    (row) => appointmentFlow(row, environment, mine, mailbox) ?? [],
  )
  const checked = found.map(async (flow) => ({ ...flow, ...(await registrationOf(flows, flow.row)) }))
  return { flows: await Promise.all(checked), serviceError }
}

/** Finds the mailbox's flows in every environment of the caller, the last changed first. */
export async function findAppointmentFlows(desk: Desk): Promise<FlowSearch> {
  const { environments, refused } = await desk.microsoft.knownEnvironments()
  const searches = await Promise.allSettled(environments.map((environment) => findIn(desk, environment)))
  // Missing consent is the caller's to give, not a gap in the count.
  for (const search of searches)
    if (search.status === 'rejected' && !isUnreadable(search.reason)) throw search.reason
  const found = searches.flatMap((search) => (search.status === 'fulfilled' ? search.value : []))
  const [serviceError = refused] = found.flatMap(({ serviceError }) => serviceError ?? [])
  const isRead = (search: PromiseSettledResult<Found> | undefined) =>
    search?.status === 'fulfilled' && !search.value.serviceError
  return {
    flows: found
      .flatMap(({ flows }) => flows)
      .sort((one, other) => Date.parse(other.row.modifiedAt) - Date.parse(one.row.modifiedAt)),
    unread: environments.filter((_, index) => searches[index]?.status === 'rejected'),
    flowServiceProblem: serviceError ? problemOf(serviceError, desk.requestId) : null,
    read: new Set(environments.filter((_, index) => isRead(searches[index])).map(({ id }) => id)),
    problem: null,
  }
}

const watchesMailbox = ({ triggers }: AppointmentFlow): boolean =>
  triggers.some(({ mailbox }) => mailbox.kind === 'address')

/** The flows that hold, or would hold, a slot of the mailbox. */
export const seenFlows = (flows: readonly AppointmentFlow[]): SeenFlow[] =>
  flows.filter(watchesMailbox).map(({ row, webhook, registered, triggers }) => {
    const watching = triggers.filter(({ mailbox }) => mailbox.kind === 'address')
    return {
      id: row.id,
      name: row.name,
      owner: row.ownerName,
      state: row.state,
      // Of several triggers those that are registered hold a slot each.
      webhook: registered > 0 ? 'registered' : webhook,
      triggers: registered > 0 ? watching.slice(0, registered) : watching,
    }
  })

/** What the page shows of a flow. */
export function summaryOf(flow: AppointmentFlow, powerAutomateUrl: string): FlowSummary {
  const { row, environment } = flow
  return {
    id: row.id,
    environment: { id: environment.id, name: environment.name },
    name: row.name,
    state: row.state,
    webhook: flow.webhook,
    road: row.road,
    owner: { name: row.ownerName, isMe: flow.isMine },
    operations: [...new Set(flow.triggers.map(({ operation }) => operation))],
    watches: watchesMailbox(flow) ? 'this-mailbox' : 'cannot-tell',
    connectors: connectorsOf(flow.clientData),
    modifiedAt: row.modifiedAt,
    etag: row.etag,
    portalUrl: portalOf(powerAutomateUrl, environment.serviceId).flow(row.serviceId ?? row.id),
  }
}
