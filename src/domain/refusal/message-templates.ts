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

const KNOWN = TEMPLATES.map((template) => ({
  said: template.replaceAll('{}', '…'),
  parts: template.toLowerCase().split('{}'),
}))

/** Whether a text is these parts with whatever between them; read once through, for it may be long. */
function fits(text: string, [first = '', ...parts]: readonly string[]): boolean {
  const last = parts.pop()
  if (last === undefined) return text === first
  const end = text.length - last.length
  let at = text.startsWith(first) ? first.length : Number.POSITIVE_INFINITY
  for (const part of parts) {
    const found = text.indexOf(part, at)
    at = found < 0 ? Number.POSITIVE_INFINITY : found + part.length
  }
  return at <= end && text.endsWith(last)
}

/** What a service said, without what it said it about; null where nobody knows which part is which. */
export const templateOf = (message: string): string | null => {
  const text = message.trim().toLowerCase()
  return KNOWN.find(({ parts }) => fits(text, parts))?.said ?? null
}

/** What a text can be recognized by again, and nobody can read it from: four bytes tell of countless texts. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}
