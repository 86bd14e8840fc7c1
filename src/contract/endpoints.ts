import type { AppointmentRange } from './appointment.ts'
import type { DefinitionQuery } from './definition.ts'

const segment = encodeURIComponent
const business = (address: string) => `/api/businesses/${segment(address)}`
const flow = (address: string, flowId: string) => `${business(address)}/flows/${segment(flowId)}`

/** Asks for the appointments of a page between two instants. */
const appointments = (address: string, { from, to, limit }: AppointmentRange) =>
  `${business(address)}/appointments?from=${segment(from)}&to=${segment(to)}${limit ? `&limit=${limit}` : ''}`

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
  actions: (address: string, flowId: string) => `${flow(address, flowId)}/actions`,
} as const
