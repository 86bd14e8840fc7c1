import * as v from 'valibot'
import { checkApplication, checkRedirectUri } from './application.ts'
import { EntraError } from './entra-error.ts'

const optional = v.optional(v.string())

const Parameters = v.object({
  client_id: optional,
  redirect_uri: optional,
  response_type: optional,
  response_mode: v.optional(v.picklist(['query', 'fragment'])),
  scope: optional,
  state: optional,
  nonce: optional,
  code_challenge: optional,
  code_challenge_method: optional,
  prompt: v.optional(v.picklist(['none', 'login', 'consent', 'select_account', 'create'])),
  login_hint: optional,
  claims: optional,
})

/** What an app asks of the authorize page. */
export interface AuthorizeRequest extends v.InferOutput<typeof Parameters> {
  readonly client_id: string
  readonly redirect_uri: string
  readonly scope: string
}

/** Reads the query; what it lacks or gets wrong is refused on a page, since no reply address is trusted yet. */
export function readAuthorizeRequest(query: Record<string, string>, tenant: string): AuthorizeRequest {
  const given = Object.entries(query).filter(([, value]) => value !== '')
  const read = v.safeParse(Parameters, Object.fromEntries(given))
  if (!read.success) {
    const name = String(read.issues[0].path?.[0]?.key)
    throw new EntraError(90013, 'invalid_request', `The value of the '${name}' parameter is not supported.`)
  }
  const { client_id = missing('client_id'), redirect_uri = missing('redirect_uri') } = read.output
  checkApplication(client_id, tenant)
  checkRedirectUri(redirect_uri)
  return { ...read.output, client_id, redirect_uri, scope: read.output.scope ?? missing('scope') }
}

/** Refuses, to the app itself, what it asked for but cannot have. */
export function checkCodeRequest({
  response_type,
  code_challenge,
  code_challenge_method,
}: AuthorizeRequest): void {
  if (response_type !== 'code') {
    throw new EntraError(
      700054,
      'unsupported_response_type',
      `response_type '${response_type ?? ''}' is not enabled for the application.`,
    )
  }
  if (code_challenge !== undefined && code_challenge_method !== 'S256') {
    throw new EntraError(
      50147,
      'invalid_request',
      'Invalid size of Code_Challenge parameter, or its method is not S256.',
    )
  }
}

/** The reply address with the answer in its query or fragment. */
export function replyTo(
  { redirect_uri, response_mode, state }: AuthorizeRequest,
  answer: Record<string, string>,
): string {
  const reply = new URL(redirect_uri)
  const parameters = new URLSearchParams({ ...answer, ...(state === undefined ? {} : { state }) })
  if (response_mode === 'fragment') reply.hash = parameters.toString()
  else for (const [name, value] of parameters) reply.searchParams.append(name, value)
  return reply.href
}

function missing(name: string): never {
  throw new EntraError(
    900144,
    'invalid_request',
    `The request body must contain the following parameter: '${name}'.`,
  )
}
