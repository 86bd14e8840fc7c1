import { randomUUID } from 'node:crypto'
import type { BookingBusiness, Connection, Switches, Tenant, User, Webhook } from '../tenant.ts'

/** How many webhooks one booking mailbox takes. */
export const webhookLimit = 5

/** What the Bookings webhook service answers to a subscription that it does not make. */
export class WebhookRefusal extends Error {
  readonly status: 401 | 403 | 429 | 500

  constructor(status: 401 | 403 | 429 | 500, message: string) {
    super(message)
    this.status = status
  }
}

type Answer = Exclude<Switches['webhookAnswer'], 'decide' | 'accept-all'>

const refusals: Readonly<Record<Answer, readonly [WebhookRefusal['status'], string]>> = {
  unauthorized: [401, 'Unauthenticated.'],
  'not-administrator': [403, 'Access forbidden. Only Bookings Administrators can create webhooks/flows.'],
  'domain-not-allowed': [403, 'Access forbidden. The domain of the notification URL is not allowed.'],
  'too-many': [429, 'Resource Exhausted. More than expected number of webhooks created for a calendar.'],
  'server-error': [500, 'Internal server error.'],
}

/** What a flow asks of a mailbox: to be told of one kind of change. */
export interface Subscription {
  readonly mailbox: string
  readonly changeType: Webhook['changeType']
  readonly flowId: string
  readonly organization: string | null
  readonly connection: Connection
}

/** Registers a webhook on a mailbox by the connection's owner, or throws the service's refusal. */
export function subscribe(tenant: Tenant, subscription: Subscription): void {
  const { mailbox, connection, changeType, flowId, organization } = subscription
  const answer = answerTo(tenant, mailbox, connection)
  if (answer) throw new WebhookRefusal(...refusals[answer])
  addWebhook(tenant, mailbox, { id: randomUUID(), flowId, organization, changeType })
}

/** Removes every webhook that a flow holds. */
export function unsubscribe(tenant: Tenant, organization: string | null, flowId: string): void {
  for (const [mailbox, webhooks] of tenant.webhooks) {
    tenant.webhooks.set(
      mailbox,
      webhooks.filter((webhook) => webhook.flowId !== flowId || webhook.organization !== organization),
    )
  }
}

/** Loses one webhook of a mailbox, as the service itself may; false when there is none of that id. */
export function removeWebhook(tenant: Tenant, mailbox: string, id: string): boolean {
  const held = webhooksOf(tenant, mailbox)
  tenant.webhooks.set(
    mailbox.toLowerCase(),
    held.filter((webhook) => webhook.id !== id),
  )
  return held.some((webhook) => webhook.id === id)
}

/** The webhooks registered on a mailbox. */
export function webhooksOf(tenant: Tenant, mailbox: string): readonly Webhook[] {
  return tenant.webhooks.get(mailbox.toLowerCase()) ?? []
}

/** Lets webhooks that no flow holds take slots of a mailbox, as far as there are any. */
export function addOrphans(tenant: Tenant, mailbox: string, count: number): void {
  for (let made = 0; made < count && webhooksOf(tenant, mailbox).length < webhookLimit; made += 1) {
    addWebhook(tenant, mailbox, { id: randomUUID(), flowId: null, organization: null, changeType: 'Created' })
  }
}

/** The booking mailbox of an address, which is the same in upper and lower case. */
export function businessOf(tenant: Tenant, mailbox: string): BookingBusiness | undefined {
  return tenant.businesses.find(({ id }) => id.toLowerCase() === mailbox.trim().toLowerCase())
}

function answerTo(tenant: Tenant, mailbox: string, connection: Connection): Answer | null {
  const { webhookAnswer } = tenant.switches
  // It does not even count, so that others have to.
  if (webhookAnswer === 'accept-all') return null
  if (webhookAnswer !== 'decide') return webhookAnswer
  if (connection.status !== 'Connected') return 'unauthorized'
  const owner = tenant.users.find(({ id }) => id === connection.ownerId)
  const business = businessOf(tenant, mailbox)
  if (!owner || !business || !administers(business, owner)) return 'not-administrator'
  return webhooksOf(tenant, mailbox).length >= webhookLimit ? 'too-many' : null
}

function administers({ staff, superUsers }: BookingBusiness, user: User): boolean {
  return (
    superUsers.includes(user.id) ||
    staff.some(
      ({ role, emailAddress }) =>
        role === 'administrator' &&
        [user.mail, user.userPrincipalName].some(
          (address) => address.toLowerCase() === emailAddress.toLowerCase(),
        ),
    )
  )
}

/** Lets a webhook take a slot of a mailbox. */
export function addWebhook(tenant: Tenant, mailbox: string, webhook: Webhook): void {
  tenant.webhooks.set(mailbox.trim().toLowerCase(), [...webhooksOf(tenant, mailbox.trim()), webhook])
}
