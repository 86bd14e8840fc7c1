/** Where the flow service has what; a query, where there is one, follows its version. */
export interface FlowAddresses {
  readonly environments: string
  flows(environment: string, query?: string): string
  /** A flow, or by a path what belongs to it. */
  flow(environment: string, id: string, path?: string, query?: string): string
  /** The flows as administrators of Power Platform see them, whoever owns them. */
  deletedFlows(environment: string): string
  restore(environment: string, id: string): string
}

const VERSION = 'api-version=2016-11-01'

/** The addresses of the flow service whose root is given. */
export function flowAddressesAt(url: string): FlowAddresses {
  const at = (place: string, query = '') =>
    `${url}/providers/Microsoft.ProcessSimple${place}?${VERSION}${query && `&${query}`}`
  const inside = (environment: string, path: string) =>
    `/environments/${encodeURIComponent(environment)}${path}`
  const one = (id: string, path: string) => `/flows/${encodeURIComponent(id)}${path}`
  const admin = (environment: string, path: string, query?: string) =>
    at(`/scopes/admin${inside(environment, path)}`, query)
  return {
    environments: at('/environments'),
    flows: (environment, query) => at(inside(environment, '/flows'), query),
    flow: (environment, id, path = '', query) => at(inside(environment, one(id, path)), query),
    deletedFlows: (environment) => admin(environment, '/v2/flows', 'include=softDeletedFlows'),
    restore: (environment, id) => admin(environment, one(id, '/restore')),
  }
}
