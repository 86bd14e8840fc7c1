import type { PersonMove } from '#domain/request/moves.ts'
import type { AppointmentRange } from './appointment.ts'
import type { DefinitionQuery } from './definition.ts'

const segment = encodeURIComponent
const business = (address: string) => `/api/businesses/${segment(address)}`
const flow = (address: string, flowId: string) => `${business(address)}/flows/${segment(flowId)}`

/** Asks for the appointments of a page between two instants. */
const appointments = (address: string, { from, to, limit }: AppointmentRange) =>
  `${business(address)}/appointments?from=${segment(from)}&to=${segment(to)}${limit ? `&limit=${limit}` : ''}`

const request = (address: string, id: string) => `${business(address)}/requests/${segment(id)}`

/** Asks for the definition of a flow. */
const definition = (address: string, flowId: string, { environment }: DefinitionQuery) =>
  `${flow(address, flowId)}/definition?environment=${segment(environment)}`

/** Where each endpoint of our API is. */
export const paths = {
  businesses: '/api/businesses',
  business,
  environments: '/api/environments',
  connections: (environment: string) => `/api/environments/${segment(environment)}/connections`,
  flows: (address: string) => `${business(address)}/flows`,
  flow,
  definition,
  appointments,
  requests: (address: string) => `${business(address)}/requests`,
  request,
  /** Where a person's move is made: it answers with the request, and building with a line for each step. */
  requestMove: (address: string, id: string, move: PersonMove) => `${request(address, id)}/${move}`,
  /** Where it is looked up again whether whoever asked to be administrator is one. */
  requestRole: (address: string, id: string) => `${request(address, id)}/role`,
  requestNotices: (address: string, id: string) => `${request(address, id)}/notices`,
  actions: (address: string, flowId: string) => `${flow(address, flowId)}/actions`,
} as const
