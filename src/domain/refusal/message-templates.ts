/** What Microsoft's services are known to say, each `{}` standing for what only they can know. */
const TEMPLATES = [
  'Flow client error returned with status code "{}" and details "{}".',
  'Flow server error returned with status code "{}" and details "{}".',
  'Request to XRM API failed with error: {}',
  "Request to Azure Resource Manager failed with error: '{}'",
  "The caller object id is '{}'. Connection '{}' to '{}' cannot be used to activate this flow, {}",
  "The caller with object id '{}' does not have permission for connection '{}' under Api '{}'.",
  "The caller with object id '{}' does not have the minimum required permission to perform the requested operation on connection '{}' under API '{}'.",
  "Flow '{}' cannot be activated due to admin API policies.",
  "Admin data policy '{}' restricts the use of {} with {}.",
  "The user '{}' does not have a service plan adequate for the non-Standard connection {}",
  "Flow save failed with code '{}' and message '{}'.",
  "The definition request is missing required field '{}'.",
  'Please authenticate the flow connections and save the flow to enable activation.',
  "Access to the environment '{}' is denied.",
  "Connection Id missing for connection reference logical name '{}'.",
  "Could not find connection '{}' for API '{}'.",
  "Could not find flow '{}'.",
  'Access forbidden. Only Bookings Administrators can create webhooks/flows.',
  'Access forbidden.',
  'Resource Exhausted. More than expected number of webhooks created for a calendar.',
  'Unauthenticated.',
  'Internal server error.',
  'Number of requests exceeded the limit of {} over time window of {} seconds.',
  'Combined execution time of incoming requests exceeded limit of {} milliseconds over time window of {} seconds. {}',
  'Number of concurrent requests exceeded the limit of {}.',
  'Rate limit is exceeded. Try again in {} seconds.',
  "The version of the existing record doesn't match the RowVersion property provided.",
  '{} With Id = {} Does Not Exist',
  'Principal user (Id={}) is missing {} privilege {}',
  'An unexpected error occurred.',
  'The answer cannot be read: {}',
  'Access is denied. Check credentials and try again.',
  'Access token has expired or is not yet valid.',
  'AADSTS{}: {}',
] as const

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const KNOWN = TEMPLATES.map((template) => ({
  said: template.replaceAll('{}', '…'),
  fits: new RegExp(`^${template.split('{}').map(escaped).join('[\\s\\S]*')}$`, 'i'),
}))

/** What a service said, without what it said it about; null where nobody knows which part is which. */
export const templateOf = (message: string): string | null => {
  const text = message.trim()
  return KNOWN.find(({ fits }) => fits.test(text))?.said ?? null
}

/** What a text can be recognized by again, and nobody can read it from: four bytes tell of countless texts. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}
