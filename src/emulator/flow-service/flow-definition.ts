import * as v from 'valibot'
import type { Webhook } from '../tenant.ts'

/** An action or a trigger as a definition writes it. */
export const Operation = v.looseObject({ type: v.string(), inputs: v.optional(v.unknown()) })
export type Operation = v.InferOutput<typeof Operation>

/** What a flow does, as the flow service reads it. */
export const Definition = v.looseObject({
  parameters: v.optional(v.record(v.string(), v.unknown())),
  triggers: v.record(v.string(), Operation),
  actions: v.record(v.string(), Operation),
})
export type Definition = v.InferOutput<typeof Definition>

const ConnectionReference = v.looseObject({
  connection: v.optional(
    v.looseObject({ connectionReferenceLogicalName: v.optional(v.string()), name: v.optional(v.string()) }),
  ),
  api: v.optional(v.looseObject({ name: v.string() })),
  connectionName: v.optional(v.string()),
  id: v.optional(v.string()),
})

/** The `clientdata` of a cloud flow. */
export const ClientData = v.looseObject({
  properties: v.looseObject({
    connectionReferences: v.optional(v.record(v.string(), ConnectionReference), {}),
    definition: Definition,
  }),
})
export type ClientData = v.InferOutput<typeof ClientData>

/** Reads the text of `clientdata`; null when it is no flow. */
export function readClientData(text: string): ClientData | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), ClientData), text)
  return parsed.success ? parsed.output : null
}

const ConnectorInputs = v.looseObject({
  host: v.looseObject({
    connectionName: v.string(),
    operationId: v.string(),
    apiId: v.optional(v.string(), ''),
  }),
  parameters: v.optional(v.record(v.string(), v.unknown()), {}),
})

/** One use of a connector in a definition. */
export interface ConnectorCall {
  readonly name: string
  readonly connectionName: string
  readonly operationId: string
  readonly apiName: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/** The connector call that an operation makes; null when it makes none or its inputs are no call. */
export function connectorCallOf(name: string, inputs: unknown): ConnectorCall | null {
  const { success, output } = v.safeParse(ConnectorInputs, inputs)
  if (!success) return null
  const { connectionName, operationId, apiId } = output.host
  const apiName = apiId.slice(apiId.lastIndexOf('/') + 1)
  return { name, connectionName, operationId, apiName, parameters: output.parameters }
}

/** Whether operations of a type are made by connectors. */
export const callsConnector = ({ type }: Operation) => type.startsWith('OpenApiConnection')

const Nested = v.looseObject({
  actions: v.optional(v.record(v.string(), Operation), {}),
  else: v.optional(v.looseObject({ actions: v.optional(v.record(v.string(), Operation), {}) })),
  default: v.optional(v.looseObject({ actions: v.optional(v.record(v.string(), Operation), {}) })),
  cases: v.optional(
    v.record(v.string(), v.looseObject({ actions: v.optional(v.record(v.string(), Operation), {}) })),
    {},
  ),
})

/** One list of actions that run beside each other: `runAfter` names its siblings only. */
export type ActionList = Readonly<Record<string, Operation>>

/** Every list of actions in a definition, from the outermost inwards. */
export function actionLists(actions: ActionList): ActionList[] {
  const nested = Object.values(actions).flatMap((action) => {
    const { success, output } = v.safeParse(Nested, action)
    if (!success) return []
    const branches = [output, output.else, output.default, ...Object.values(output.cases)]
    return branches.flatMap((branch) => (branch ? actionLists(branch.actions) : []))
  })
  return Object.keys(actions).length > 0 ? [actions, ...nested] : nested
}

const changeTypes: Readonly<Record<string, Webhook['changeType']>> = {
  CreateAppointment: 'Created',
  UpdateAppointment: 'Updated',
  CancelAppointment: 'Deleted',
}

/** A trigger that waits for a change of a mailbox's appointments. */
export interface BookingsTrigger {
  readonly name: string
  readonly connectionName: string
  readonly mailbox: string
  readonly changeType: Webhook['changeType']
}

/** The Bookings triggers of a definition. */
export function bookingsTriggersOf({ triggers }: Definition): BookingsTrigger[] {
  return Object.entries(triggers).flatMap(([name, trigger]) => {
    const call = callsConnector(trigger) ? connectorCallOf(name, trigger.inputs) : null
    const changeType = changeTypes[call?.operationId ?? '']
    const mailbox = call?.parameters.SMTPAddress
    if (call?.apiName !== 'shared_microsoftbookings' || !changeType || typeof mailbox !== 'string') return []
    return [{ name, connectionName: call.connectionName, mailbox: mailbox.trim(), changeType }]
  })
}
