import { note } from './evidence.ts'
import { EMULATOR_URL } from './places.ts'
import type { Struck } from './refusals/refusal-case.ts'

/** A tenant of the emulator's that one test has to itself. */
export interface Tenant {
  readonly id: string
  readonly name: string
  readonly domain: string
  readonly users: readonly { id: string; displayName: string; userPrincipalName: string }[]
  readonly businesses: readonly { id: string; displayName: string }[]
  readonly environments: readonly { organization: string | null }[]
}

/** One request that a flow sent to a connector. */
export interface Sent {
  readonly flowName: string
  readonly connector: string
  readonly operationId: string
  readonly method: string
  readonly path: string
  readonly body: Record<string, unknown> | null
  readonly answer: Record<string, unknown>
}

/** A row of Dataverse's table of flows. */
export interface Workflow {
  readonly workflowid: string
  readonly name: string
  readonly description?: string
  readonly statecode: number
  readonly clientdata: string
}

interface Party {
  readonly name: string
  readonly address: string
}

/** A mail that went out in somebody's name. */
export interface Mail {
  readonly from: Party
  readonly to: readonly Party[]
  readonly subject: string
  readonly body: { readonly contentType: string; readonly content: string }
}

/** A notification in somebody's activity feed in Teams. */
export interface Activity {
  readonly actor: Party
  readonly recipient: Party
  readonly activityType: string
  readonly topic: { readonly value: string; readonly webUrl: string | null }
  readonly previewText: string
  readonly templateParameters: readonly { readonly name: string; readonly value: string }[]
}

export interface Booking {
  readonly shape: 'one-to-one' | 'group' | 'empty-group' | 'two-staff'
  readonly overrides?: {
    customers?: { name: string; emailAddress: string; phone?: string; notes?: string }[]
    start?: string
  }
}

/** A run of a flow as it would have been, and others like it on the days before. */
export interface PastRun {
  readonly status: 'Succeeded' | 'Failed'
  readonly startTime: string
  readonly count?: number
  readonly error?: { readonly status: number; readonly code: string; readonly message: string }
}

async function ask<Answer>(path: string, method = 'GET', body?: unknown): Promise<Answer> {
  const response = await fetch(`${EMULATOR_URL}/__emulator${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  if (!response.ok)
    throw new Error(`The emulator answered ${response.status} to ${method} ${path}: ${await response.text()}`)
  const text = await response.text()
  return JSON.parse(text === '' ? 'null' : text)
}

/** Microsoft's side of a test: what a person could do or look up there. */
export class Microsoft {
  private constructor(readonly tenant: Tenant) {}

  static async open(name: string): Promise<Microsoft> {
    const tenant = await ask<Tenant>('/tenants', 'POST', { name })
    note(tenant)
    return new Microsoft(tenant)
  }

  #at = (path: string) => `/tenants/${this.tenant.id}${path}`

  close = () => ask<void>(this.#at(''), 'DELETE')
  user = (name: string) => {
    const user = this.tenant.users.find(({ displayName, userPrincipalName }) =>
      [displayName, userPrincipalName.split('@')[0]].includes(name),
    )
    if (!user) throw new Error(`There is no user ${name}.`)
    return user
  }
  business = (name: string) => {
    const business = this.tenant.businesses.find(({ displayName }) => displayName === name)
    if (!business) throw new Error(`There is no booking page ${name}.`)
    return business.id
  }
  token = async (user: string, more: Record<string, unknown> = {}) =>
    (
      await ask<{ access_token: string }>(this.#at('/tokens'), 'POST', {
        user: this.user(user).userPrincipalName,
        ...more,
      })
    ).access_token
  book = (business: string, booking: Booking) =>
    ask<{
      appointment: { id: string; selfServiceAppointmentId: string }
      runs: { flowName: string; status: string }[]
    }>(this.#at(`/businesses/${encodeURIComponent(business)}/appointments`), 'POST', booking)
  sent = async () => (await ask<{ entries: Sent[] }>(this.#at('/journal'))).entries
  forgetSent = () => ask<void>(this.#at('/journal'), 'DELETE')
  mails = async () => (await ask<{ mails: Mail[] }>(this.#at('/mails'))).mails
  activities = async () => (await ask<{ activities: Activity[] }>(this.#at('/activities'))).activities
  /** Gives somebody a role at a booking page, as an administrator does in Bookings. */
  setRole = (business: string, user: string, role: 'administrator' | 'teamMember') =>
    ask<unknown>(this.#at(`/businesses/${encodeURIComponent(business)}/staff`), 'PATCH', {
      user: this.user(user).userPrincipalName,
      role,
    })
  webhooks = async (business: string) =>
    (await ask<{ webhooks: unknown[] }>(this.#at(`/webhooks/${encodeURIComponent(business)}`))).webhooks
  workflows = async () => (await ask<{ workflows: Workflow[] }>(this.#at('/workflows'))).workflows
  /** Changes what a flow does, as its owner can in Power Automate. */
  rewrite = (user: string, flow: string, clientdata: string) => this.#change(user, flow, { clientdata })
  /** Turns a flow on in Dataverse, as a script may do. */
  turnOn = async (user: string, flow: string) => {
    const found = (await this.workflows()).find(({ name }) => name === flow)
    await this.#change(user, found?.workflowid ?? '', { statecode: 1, statuscode: 2 })
  }
  #change = async (user: string, flow: string, columns: Record<string, unknown>) => {
    const [organization] = this.tenant.environments.flatMap(({ organization: one }) => one ?? [])
    const scope = `https://${organization}.crm7.dynamics.com/.default`
    const response = await fetch(`${EMULATOR_URL}/dv/${organization}/api/data/v9.2/workflows(${flow})`, {
      method: 'PATCH',
      headers: {
        authorization: `Bearer ${await this.token(user, { scope })}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(columns),
    })
    if (!response.ok) throw new Error(`The flow was not changed: ${response.status} ${await response.text()}`)
  }
  requests = async () =>
    (await ask<{ requests: { method: string; path: string; status: number }[] }>(this.#at('/requests')))
      .requests
  forgetRequests = () => ask<void>(this.#at('/requests'), 'DELETE')
  /** Lets a flow have run in the past. */
  ran = (flow: string, run: PastRun) => ask<unknown>(this.#at(`/flows/${flow}/runs`), 'POST', run)
  orphans = (business: string, count: number) => ask<void>(this.#at('/orphans'), 'POST', { business, count })
  /** Gives people flows outside solutions on a booking page, and an environment without Dataverse its connections. */
  plantMyFlows = (business: string) =>
    ask<unknown>(this.#at('/my-flows'), 'POST', { business: this.business(business) })
  set = (switches: Readonly<Record<string, unknown>>) => ask<void>(this.#at('/switches'), 'PATCH', switches)
  repair = async (user: string, connector: string) => {
    const { connections } = await ask<{ connections: { name: string; apiName: string; ownerId: string }[] }>(
      this.#at('/connections'),
    )
    const broken = connections.find(
      ({ apiName, ownerId }) => apiName === connector && ownerId === this.user(user).id,
    )
    await ask<unknown>(this.#at(`/connections/${broken?.name}`), 'PATCH', { status: 'Connected' })
  }
  fault = async (fault: Record<string, unknown>) =>
    (await ask<{ id: string }>(this.#at('/faults'), 'POST', fault)).id
  /** Strikes every request that fits, until it is cleared. */
  strike = ({ path, method, ...how }: Struck) =>
    this.fault({ match: { path, ...(method ? { method } : {}) }, times: 1000, ...how })
  hit = (fault: string) => ask<void>(this.#at(`/faults/${fault}/hit`))
  clear = (fault: string) => ask<void>(this.#at(`/faults/${fault}`), 'DELETE')
}
