import type { AppointmentRange } from './appointment.ts'

const segment = encodeURIComponent
const business = (address: string) => `/api/businesses/${segment(address)}`
const flow = (address: string, flowId: string) => `${business(address)}/flows/${segment(flowId)}`

/** Asks for the appointments of a page between two instants. */
const appointments = (address: string, { from, to, limit }: AppointmentRange) =>
  `${business(address)}/appointments?from=${segment(from)}&to=${segment(to)}${limit ? `&limit=${limit}` : ''}`

/** Where each endpoint of our API is. */
export const paths = {
  businesses: '/api/businesses',
  business,
  environments: '/api/environments',
  connections: (environment: string) => `/api/environments/${segment(environment)}/connections`,
  flows: (address: string) => `${business(address)}/flows`,
  flow,
  appointments,
  actions: (address: string, flowId: string) => `${flow(address, flowId)}/actions`,
} as const
