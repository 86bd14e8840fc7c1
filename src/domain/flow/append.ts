import { actionsOf } from '../cloud-flow/actions.ts'
import { bookingsTriggersOf } from '../cloud-flow/bookings-triggers.ts'
import { connectionReferencesOf } from '../cloud-flow/connection-references.ts'
import type { ClientData, Definition, Json } from '../cloud-flow/definition.ts'
import { isJsonObject } from '../json-object.ts'
import { sameMailbox } from '../smtp-address.ts'
import { Appointment } from './appointment.ts'
import { definitionParameters, type Order } from './compile.ts'
import { Draft } from './draft.ts'
import { Names } from './names.ts'
import { References } from './references.ts'

/** Why a template's actions cannot be added to a flow. */
export type Unsuitable =
  | 'other-trigger'
  | 'other-mailbox'
  | 'references-not-in-solution'
  | 'may-terminate'
  | 'too-many-actions'

/** The flow with the actions in it, or why it takes none. */
export type Appended =
  | { readonly kind: 'appended'; readonly clientData: ClientData }
  | { readonly kind: 'refused'; readonly reason: Unsuitable }

/** How many actions a flow can have, counting those inside others. */
export const MOST_ACTIONS = 500

function unsuitable(flow: ClientData, { template, mailbox }: Order): Unsuitable | null {
  const [trigger] = bookingsTriggersOf(flow)
  const triggers = Object.keys(flow.properties.definition.triggers)
  if (triggers.length !== 1 || trigger?.operation !== template.trigger) return 'other-trigger'
  if (trigger.mailbox.kind !== 'address' || !sameMailbox(trigger.mailbox.address, mailbox))
    return 'other-mailbox'
  if (connectionReferencesOf(flow).some(({ kind }) => kind !== 'solution'))
    return 'references-not-in-solution'
  // Terminating ends the whole run, and with it whatever runs beside.
  if (actionsOf(flow.properties.definition).some(({ action }) => action.type === 'Terminate'))
    return 'may-terminate'
  return null
}

/** The parameters of a definition, with those that calls of connectors need; nearly every one has them already. */
function parametersOf({ parameters }: Definition): Json {
  const held = isJsonObject(parameters) ? parameters : {}
  const missing = Object.entries(definitionParameters).filter(([name]) => !Object.hasOwn(held, name))
  return { ...held, ...Object.fromEntries(missing) }
}

/** Adds a template's actions to a flow of the same mailbox and trigger, on a branch of their own from the trigger. */
export function appendActions({ flow, ...order }: Order & { readonly flow: ClientData }): Appended {
  const reason = unsuitable(flow, order)
  if (reason) return { kind: 'refused', reason }
  const { definition, connectionReferences } = flow.properties
  const names = [...Object.keys(definition.triggers), ...actionsOf(definition).map(({ name }) => name)]
  const references = new References(connectionReferences, order.references)
  const draft = new Draft(new Names(names), references)
  order.template.write(order.answers, new Appointment(draft, order.businessName), draft)
  const written = {
    ...definition,
    parameters: parametersOf(definition),
    actions: { ...definition.actions, ...draft.actions },
  }
  if (actionsOf(written).length > MOST_ACTIONS) return { kind: 'refused', reason: 'too-many-actions' }
  const properties = { ...flow.properties, connectionReferences: references.all(), definition: written }
  return { kind: 'appended', clientData: { ...flow, properties } }
}
