import type { Business } from '#domain/business.ts'
import type { ClientData } from '#domain/cloud-flow/definition.ts'
import { type Appended, appendActions } from '#domain/flow/append.ts'
import { compileFlow, type Order } from '#domain/flow/compile.ts'
import type { Planned } from './said-so-far.ts'

/** What the server will be asked for; the names of connection references, which only it knows, stand for themselves. */
const orderOf = ({ template, answers }: Planned, { address, displayName }: Business): Order => ({
  template,
  answers,
  mailbox: address,
  references: Object.fromEntries(template.connectors.map((name) => [name, name])),
  businessName: displayName,
})

/** The flow that will be made, compiled here as the server will compile it. */
export const compiledHere = (planned: Planned, business: Business): ClientData =>
  compileFlow(orderOf(planned, business))

/** The flow that exists with the actions in it, as the server will add them. */
export const appendedHere = (flow: ClientData, planned: Planned, business: Business): Appended =>
  appendActions({ ...orderOf(planned, business), flow })
