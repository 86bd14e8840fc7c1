const business = (address: string) => `/api/businesses/${encodeURIComponent(address)}`

/** Where each endpoint of our API is. */
export const paths = {
  businesses: '/api/businesses',
  business,
  environments: '/api/environments',
  connections: (environment: string) => `/api/environments/${encodeURIComponent(environment)}/connections`,
  flows: (address: string) => `${business(address)}/flows`,
  flow: (address: string, flowId: string) => `${business(address)}/flows/${flowId}`,
  actions: (address: string, flowId: string) => `${business(address)}/flows/${flowId}/actions`,
} as const
