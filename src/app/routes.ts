// An @ may stand in a path as it is, and an address is easier to read for it.
const segment = (value: string) => encodeURIComponent(value).replaceAll('%40', '@')

/** The places of the page; every one can be linked to. */
export const places = {
  picker: '/',
  business: (address: string) => `/b/${segment(address)}`,
  newFlow: (address: string) => `/b/${segment(address)}/new`,
  addActions: (address: string, flowId: string) => `/b/${segment(address)}/flows/${segment(flowId)}/add`,
}

/** The same places as the router knows them. */
export const routes = {
  picker: '/',
  business: '/b/:address',
  newFlow: '/b/:address/new',
  addActions: '/b/:address/flows/:flowId/add',
} as const
