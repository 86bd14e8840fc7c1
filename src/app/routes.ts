// These may stand in a path as they are: an address is easier to read for it, and the router would leave them encoded.
const PLAIN = /%(?:24|26|2B|2C|3A|3B|3D|40)/g
const segment = (value: string) => encodeURIComponent(value).replace(PLAIN, decodeURIComponent)

/** What stands in a part of a place; null where nothing can. */
function meant(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

type Parts = Readonly<Record<string, string | undefined>>

/** The parts of a place as they are meant; the router leaves some characters as a link may have written them. */
export const partsOf = <Given extends Parts>(given: Given): Given => {
  const read = Object.entries(given).map(([name, part]) => [name, part && (meant(part) ?? part)])
  return { ...given, ...Object.fromEntries(read) }
}

/** The places of the page; every one can be linked to. */
export const places = {
  picker: '/',
  business: (address: string) => `/b/${segment(address)}`,
  flow: (address: string, flowId: string) => `/b/${segment(address)}/flows/${segment(flowId)}`,
  health: (address: string, flowId: string) => `/b/${segment(address)}/flows/${segment(flowId)}/health`,
  suspects: (address: string) => `/b/${segment(address)}/suspects`,
  allHealth: '/health',
  newFlow: (address: string) => `/b/${segment(address)}/new`,
  /** The wizard with a template chosen. */
  template: (address: string, template: string) => `/b/${segment(address)}/new/${segment(template)}`,
  addActions: (address: string, flowId: string) => `/b/${segment(address)}/flows/${segment(flowId)}/add`,
  dryRun: (address: string, flowId: string) => `/b/${segment(address)}/flows/${segment(flowId)}/dry-run`,
  ask: (address: string) => `/b/${segment(address)}/ask`,
  /** The wizard of whoever asks, with a template chosen. */
  askTemplate: (address: string, template: string) => `/b/${segment(address)}/ask/${segment(template)}`,
  requests: (address: string) => `/b/${segment(address)}/requests`,
  request: (address: string, id: string) => `/b/${segment(address)}/requests/${segment(id)}`,
  /** Where one asks to be made administrator. */
  askRole: (address: string) => `/b/${segment(address)}/ask-role`,
  /** Where errors and links of others are explained. */
  decode: '/decode',
  /** Where a channel's tab is set up and, later, taken away. */
  configureTab: '/teams/configure',
  removeTab: '/teams/remove',
}

/** The address of the booking page that a place is about; null where it is about none. */
export function businessAt(place: string): string | null {
  const [, address] = /^\/b\/([^/]+)/.exec(place) ?? []
  return address ? meant(address) : null
}

/** The page at a place; the wizard stays the same one whichever template is chosen in it. */
export const pageAt = (place: string): string => place.replace(/(\/(?:new|ask))\/[^/]*$/, '$1')

/** The same places as the router knows them. */
export const routes = {
  picker: '/',
  business: '/b/:address',
  flow: '/b/:address/flows/:flowId',
  health: '/b/:address/flows/:flowId/health',
  suspects: '/b/:address/suspects',
  allHealth: '/health',
  newFlow: '/b/:address/new/:template?',
  ask: '/b/:address/ask/:template?',
  addActions: '/b/:address/flows/:flowId/add',
  dryRun: '/b/:address/flows/:flowId/dry-run',
  requests: '/b/:address/requests',
  request: '/b/:address/requests/:id',
  askRole: '/b/:address/ask-role',
  decode: '/decode',
  configureTab: '/teams/configure',
  removeTab: '/teams/remove',
} as const
