import type { EntraRefusalCode } from './entra/refusal-codes.ts'
import type { ActivationCode } from './flow-service/activation-codes.ts'
import type { Limit, RetryAfterForm } from './throttle.ts'

/** One Microsoft 365 tenant as the emulator plays it: plain state, mutated by the routes. */
export interface Tenant {
  readonly id: string
  readonly name: string
  readonly domain: string
  readonly users: User[]
  readonly businesses: BookingBusiness[]
  readonly environments: Environment[]
  readonly connections: Connection[]
  /** Webhooks by mailbox, lower case; `flowId` null is one held by no flow. */
  readonly webhooks: Map<string, Webhook[]>
  /** Flows outside solutions, which Dataverse does not know. */
  readonly myFlows: Map<string, MyFlow>
  /** Webhooks that flows which are on could not register, the latest last. */
  readonly failedRegistrations: FailedRegistration[]
  readonly journal: JournalEntry[]
  readonly runs: FlowRun[]
  /** What apps sent in people's names, the latest last. */
  readonly mails: Mail[]
  readonly activities: Activity[]
  readonly zoomMeetings: Record<string, unknown>[]
  readonly stripeCustomers: Record<string, unknown>[]
  readonly switches: Switches
  readonly faults: Fault[]
}

/** What Microsoft's services do in one way or another; each way can be chosen. */
export interface Switches {
  /** Graph refuses the list of businesses with 403 while each can still be read by id. */
  businessListForbidden: boolean
  /** The trigger carries ISO 8601 times in place of `MM/dd/yyyy HH:mm:ss`. */
  isoTimes: boolean
  /** Outer status of Dataverse's wrapper around what the flow service refused. */
  wrapperStatus: 400 | 403
  /** A refused webhook fails the turn-on at once, or is found out later. */
  refusalSurface: 'sync' | 'async'
  /** Whether the flow service quotes what Bookings answered inside a 400 of its own, or answers the same itself. */
  webhookRefusal: 'quoted' | 'bare'
  /** With what turning a flow on is refused before its webhook is asked for. */
  activationRefusal: ActivationCode | 'none'
  /** With what Entra refuses to exchange tokens: for every resource, or for one by its audience. */
  entraRefusal: { code: EntraRefusalCode; resource?: string | undefined } | null
  /** What the Power Platform API answers to the question which flows have which actions. */
  flowActions: 'listed' | 'forbidden' | 'empty'
  /** How the triggers of a flow look whose webhook is not registered. */
  unarmedTrigger: 'failed' | 'error-500'
  /** Whether the flow service lets apps of third parties call it. */
  flowServiceAvailable: boolean
  /** Turning a flow on through Dataverse registers its webhook; otherwise only the flow service's /start does. */
  armOnDataverseActivate: boolean
  /** What the Bookings webhook service answers to every subscription, instead of deciding by itself. */
  webhookAnswer:
    | 'decide'
    | 'accept-all'
    | 'unauthorized'
    | 'not-administrator'
    | 'domain-not-allowed'
    | 'too-many'
    | 'server-error'
  /** What nobody has consented to: whole resources by audience, single permissions by scope. */
  consentMissing: string[]
  /** The on-behalf-of exchange asks for claims until the assertion carries them. */
  claimsChallenge: boolean
  /** Whether Dataverse takes a `$filter` on the text of a flow's definition, which no documentation says. */
  clientDataFilter: 'accepted' | 'refused'
  /** Whether people have the app in their Teams, without which it may not notify them. */
  teamsAppInstalled: boolean
  /** How much Dataverse takes from one user in one organisation, and the flow service from one user. */
  dataverseLimit: Limit
  flowServiceLimit: Limit
  /** In which form those who are over a limit are told when to come back. */
  retryAfterForm: RetryAfterForm
}

/** A refusal to be produced on demand. */
export interface Fault {
  readonly id: string
  readonly match: { readonly method?: string; readonly path: string }
  times: number
  /** How many matching requests are let through before it strikes. */
  skip?: number
  /** Before: the request has no effect. After: it took effect and only the answer differs. */
  readonly phase: 'before' | 'after'
  /** Absent with `hang`: the answer never comes. */
  readonly answer?: {
    readonly status: number
    readonly headers?: Record<string, string>
    readonly body?: unknown
  }
  readonly hang?: boolean
  /** The connection is torn instead of an answer. */
  readonly breaks?: boolean
  readonly delayMs?: number
  /** The request waits until the fault is taken back. */
  readonly holds?: boolean
  hits: number
}

/** Somebody who can sign in. */
export interface User {
  readonly id: string
  readonly displayName: string
  readonly userPrincipalName: string
  readonly mail: string
  readonly locale: 'ja' | 'en'
  /** What the persona page says about them, in its two languages. */
  readonly about: { readonly ja: string; readonly en: string }
  /** A guest in the directory, whose home is another tenant. */
  readonly guest: boolean
  /** Somebody who left: their flows live on, they themselves cannot sign in. */
  readonly signInBlocked: boolean
}

export type StaffRole = 'guest' | 'administrator' | 'viewer' | 'externalGuest' | 'scheduler' | 'teamMember'

/** A booking mailbox; `id` is its SMTP address. */
export interface BookingBusiness {
  readonly id: string
  readonly displayName: string
  readonly email: string
  readonly publicUrl: string
  readonly businessTimeZone: string
  readonly languageTag: string
  readonly staff: StaffMember[]
  /** Ids of users with full access to the mailbox without being on the staff list. */
  readonly superUsers: string[]
  readonly customQuestions: CustomQuestion[]
  readonly services: BookingService[]
  readonly customers: BookingCustomer[]
  readonly appointments: Appointment[]
}

export interface StaffMember {
  readonly id: string
  readonly displayName: string
  readonly emailAddress: string
  role: StaffRole
}

/** A question that customers answer when they book. */
export interface CustomQuestion {
  readonly id: string
  readonly displayName: string
  /** Empty: the answer is free text. */
  readonly answerOptions: string[]
}

export interface BookingService {
  readonly id: string
  readonly displayName: string
  readonly durationMinutes: number
  readonly postBufferMinutes: number
  readonly maximumAttendeesCount: number
  readonly notes: string
  readonly staffMemberIds: string[]
  readonly questions: { readonly questionId: string; readonly isRequired: boolean }[]
}

export interface BookingCustomer {
  readonly id: string
  readonly displayName: string
  readonly emailAddress: string
}

/** What somebody answered to a custom question. */
export interface QuestionAnswer {
  readonly questionId: string
  readonly question: string
  readonly answer: string
  readonly answerOptions: string[]
  readonly isRequired: boolean
  readonly selectedOptions: number[]
}

export interface AppointmentCustomer {
  readonly customerId: string
  readonly name: string
  readonly emailAddress: string
  readonly phone: string
  readonly notes: string
  readonly timeZone: string
  readonly answers: QuestionAnswer[]
}

/** An appointment; times are UTC instants, `end` without the buffer. */
export interface Appointment {
  readonly id: string
  readonly selfServiceAppointmentId: string
  readonly serviceId: string
  start: string
  end: string
  readonly staffMemberIds: string[]
  readonly customers: AppointmentCustomer[]
  readonly maximumAttendeesCount: number
  readonly joinWebUrl: string
  readonly additionalInformation: string
  cancelReason: string
  cancelled: boolean
}

/** A Power Platform environment and its Dataverse organisation, if it has one. */
export interface Environment {
  readonly id: string
  readonly displayName: string
  readonly isDefault: boolean
  readonly organization: Organization | null
}

export interface Organization {
  readonly id: string
  /** Unique among all tenants: the path prefix of the organisation's Web API. */
  readonly uniqueName: string
  /** The audience of its tokens, such as https://contoso.crm7.dynamics.com. */
  readonly url: string
  readonly systemUsers: SystemUser[]
  readonly workflows: Map<string, WorkflowRow>
  readonly connectionReferences: Map<string, ConnectionReferenceRow>
  readonly contacts: Map<string, ContactRow>
  nextVersion: number
}

export interface SystemUser {
  readonly systemuserid: string
  readonly azureactivedirectoryobjectid: string
  readonly fullname: string
  readonly internalemailaddress: string
  /** A system administrator reads every row; a maker their own and those shared with them. */
  readonly systemAdministrator: boolean
}

export interface WorkflowRow {
  readonly workflowid: string
  readonly workflowidunique: string
  /** The name by which the flow service knows the flow. */
  readonly resourceid: string
  name: string
  description: string | null
  clientdata: string
  statecode: 0 | 1 | 2
  statuscode: 1 | 2 | 3
  ownerid: string
  readonly createdby: string
  readonly createdon: string
  modifiedon: string
  version: number
  suspension: Suspension | null
  /** Part of a managed solution, which cannot be deleted alone. */
  managed: boolean
  /** System users who may read and write the row beside its owner. */
  readonly sharedWith: string[]
}

/** A flow outside solutions, of one person, who may share it. */
export interface MyFlow {
  readonly id: string
  readonly environmentId: string
  name: string
  /** Its definition and its connections, as `clientdata` of a solution flow but with connections by name. */
  clientdata: string
  /** As of a solution flow: off, on, suspended. */
  statecode: 0 | 1 | 2
  readonly ownerId: string
  readonly createdon: string
  modifiedon: string
  suspension: Suspension | null
  shares: readonly FlowShare[]
  /** Deleted flows can be brought back by administrators. */
  deleted: boolean
}

/** Why the platform switched a flow off. */
export interface Suspension {
  /** As the flow service names it. */
  readonly reason: string
  /** As Dataverse explains it. */
  readonly details: string
}

/** With whom a flow is shared, and whether they may change it. */
export interface FlowShare {
  readonly userId: string
  readonly role: 'CanEdit' | 'CanView'
}

/** Why a trigger of a flow that is on has no webhook. */
export interface FailedRegistration {
  readonly id: string
  readonly flowId: string
  readonly trigger: string
  readonly at: string
  readonly code: string
  readonly message: string
}

export interface ConnectionReferenceRow {
  readonly connectionreferenceid: string
  readonly connectionreferencelogicalname: string
  connectionreferencedisplayname: string
  readonly connectorid: string
  connectionid: string | null
  readonly ownerid: string
  version: number
}

export interface ContactRow {
  readonly contactid: string
  readonly columns: Record<string, unknown>
  version: number
}

/** An authenticated connection of one user in one environment. */
export interface Connection {
  readonly name: string
  readonly environmentId: string
  readonly apiName: string
  readonly displayName: string
  readonly ownerId: string
  status: 'Connected' | 'Error'
}

/** A subscription to one mailbox's appointments: what a slot is. */
export interface Webhook {
  readonly id: string
  readonly flowId: string | null
  /** Unique name of the organisation that holds the flow; null for one outside solutions. */
  readonly organization: string | null
  readonly changeType: 'Created' | 'Updated' | 'Deleted'
}

/** One request that a running flow sent to a connector, and what it was answered. */
export interface JournalEntry {
  readonly id: string
  readonly at: string
  readonly runId: string
  readonly flowName: string
  readonly action: string
  readonly connector: string
  readonly operationId: string
  readonly method: string
  readonly path: string
  readonly body: unknown
  readonly status: number
  readonly answer: unknown
}

/** Whom a mail or a notification comes from or goes to. */
export interface Party {
  readonly name: string
  readonly address: string
}

/** A mail that an app sent in somebody's name. */
export interface Mail {
  readonly id: string
  readonly at: string
  readonly from: Party
  readonly to: readonly Party[]
  readonly cc: readonly Party[]
  readonly bcc: readonly Party[]
  readonly subject: string
  readonly body: { readonly contentType: 'text' | 'html'; readonly content: string }
}

/** A notification in somebody's activity feed in Teams. */
export interface Activity {
  readonly id: string
  readonly at: string
  readonly actor: Party
  readonly recipient: Party
  readonly activityType: string
  readonly topic: {
    readonly source: 'entityUrl' | 'text'
    readonly value: string
    readonly webUrl: string | null
  }
  readonly previewText: string
  readonly templateParameters: readonly { readonly name: string; readonly value: string }[]
}

/** One run of a flow, with what became of each action. */
export interface FlowRun {
  readonly id: string
  readonly flowId: string
  readonly flowName: string
  readonly startTime: string
  readonly endTime: string
  readonly status: 'Succeeded' | 'Failed' | 'Cancelled'
  /** Why the run as a whole did not succeed. */
  readonly error: string | null
  readonly trigger: { readonly name: string; readonly body: unknown }
  readonly actions: ActionRun[]
}

/** What became of an action; of one in loops, what became of it in each round. */
export interface ActionRun {
  readonly name: string
  readonly status: string
  readonly error: string | null
  readonly inputs: unknown
  readonly outputs: unknown
  readonly repetitions?: {
    /** The rounds of the loops around it, the outermost first. */
    readonly rounds: readonly { readonly loop: string; readonly index: number }[]
    readonly status: string
    readonly inputs: unknown
    readonly outputs: unknown
  }[]
}
