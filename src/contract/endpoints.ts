const segment = encodeURIComponent
const business = (address: string) => `/api/businesses/${segment(address)}`
const flow = (address: string, flowId: string) => `${business(address)}/flows/${segment(flowId)}`

/** Where each endpoint of our API is. */
export const paths = {
  businesses: '/api/businesses',
  business,
  environments: '/api/environments',
  connections: (environment: string) => `/api/environments/${segment(environment)}/connections`,
  flows: (address: string) => `${business(address)}/flows`,
  flow,
  actions: (address: string, flowId: string) => `${flow(address, flowId)}/actions`,
} as const
