import * as v from 'valibot'
import { runDefinition } from '#workflow-language/run.ts'
import type { ClientData, JsonObject } from '../cloud-flow/definition.ts'
import { compileFlow } from '../flow/compile.ts'
import { mailbox, references } from '../flow/order.fixture.ts'
import type { Template } from './template.ts'

const staff = (...names: readonly string[]) =>
  names.map((name) => ({ Id: name, DisplayName: name, EmailAddress: `${name}@contoso.example` }))

const shared = {
  Id: 'old-id',
  SelfServiceAppointmentId: 'appointment-1',
  ServiceName: 'First consultation',
  StartTime: '06/24/2026 16:30:00',
  EndTime: '06/24/2026 17:10:00',
  Duration: 2400,
  StaffMembers: staff('Hanako Sato'),
}

/** A booking by one person, as Bookings delivers it. */
export const oneToOne = {
  ...shared,
  CustomerName: '山田 太郎',
  CustomerEmail: 'taro@example.com',
  CustomerPhone: '+81 3 1234 5678',
  CustomerNotes: 'By train',
  Customers: [],
}

const nobody = { CustomerName: null, CustomerEmail: null, CustomerPhone: null, CustomerNotes: null }

export const person = (Name: string | null, Email: string | null, Notes: string | null = null) => ({
  Id: Email,
  Name,
  Email,
  Notes,
  Answers: [],
})

/** A group that three people joined. */
export const groupOfThree = {
  ...shared,
  ...nobody,
  Customers: [
    person('Ada Lovelace', 'ada@example.com'),
    person('山田　太郎', 'taro@example.com'),
    person('Grace Hopper', 'grace@example.com'),
  ],
}

/** A group that nobody joined yet. */
export const emptyGroup = { ...shared, ...nobody, Customers: [] }

/** A booking with two hosts. */
export const twoStaff = { ...oneToOne, StaffMembers: staff('Hanako Sato', 'Adele Vance') }

export const hostileName = "O'Brien <b>太郎</b> @{x}"

/** A booking by somebody whose name is markup, an expression and a quote. */
export const hostile = { ...oneToOne, CustomerName: hostileName, CustomerNotes: '<i>1</i>\n@{2} & "3"' }

/** A booking whose times are ISO 8601. */
export const isoTimes = { ...oneToOne, StartTime: '2026-06-24T16:30:00Z', EndTime: '2026-06-24T17:10:00Z' }

/** What a connector was asked when the flow ran. */
export interface ConnectorRequest {
  readonly operationId: string
  readonly parameters: JsonObject
}

const Inputs = v.object({
  host: v.object({ operationId: v.string() }),
  parameters: v.custom<JsonObject>((value) => typeof value === 'object' && value !== null),
})

/** How a run ended and what the connectors were asked in it, in order. */
export interface Ran {
  readonly status: string
  readonly requests: readonly ConnectorRequest[]
}

/** Compiles a template and runs it on an appointment. */
export const run = (
  template: Template,
  answers: unknown,
  appointment: JsonObject,
  bodyFor?: (request: ConnectorRequest) => unknown,
): Promise<Ran> => runFlow(compileFlow({ template, answers, mailbox, references }), appointment, bodyFor)

/** Runs a flow on an appointment; `bodyFor` plays the connectors. */
export async function runFlow(
  { properties: { definition } }: ClientData,
  appointment: JsonObject,
  bodyFor: (request: ConnectorRequest) => unknown = () => ({}),
): Promise<Ran> {
  const requests: ConnectorRequest[] = []
  const [name = ''] = Object.keys(definition.triggers)
  const { status } = await runDefinition(definition, {
    trigger: { name, outputs: { body: appointment } },
    now: () => new Date(0),
    perform: async ({ inputs }) => {
      const { host, parameters } = v.parse(Inputs, inputs)
      const request = { operationId: host.operationId, parameters }
      requests.push(request)
      return { outputs: { statusCode: 200, body: bodyFor(request) } }
    },
  })
  return { status, requests }
}
