import { createHash, randomBytes } from 'node:crypto'
import * as v from 'valibot'

/** The application that the emulator knows. */
export const clientId = '11111111-aaaa-4bbb-8ccc-222222222222'
export const secret = 'workflow-desk-demo-secret'
export const apiScope = `api://localhost:3978/${clientId}/access_as_user`
export const redirectUri = 'http://localhost:3978/auth.html'

const TenantInfo = v.object({
  id: v.string(),
  name: v.string(),
  domain: v.string(),
  users: v.array(
    v.object({ id: v.string(), displayName: v.string(), userPrincipalName: v.string(), about: v.string() }),
  ),
  businesses: v.array(v.object({ id: v.string(), displayName: v.string() })),
  environments: v.array(
    v.object({ id: v.string(), displayName: v.string(), organization: v.nullable(v.string()) }),
  ),
})
export type TenantInfo = v.InferOutput<typeof TenantInfo>

/** Reads a JSON answer as an object. */
export async function objectOf(response: Response): Promise<Record<string, unknown>> {
  return v.parse(v.record(v.string(), v.unknown()), await response.json())
}

/** Makes a tenant of a test's own. */
export async function newTenant(url: string, name?: string): Promise<TenantInfo> {
  const response = await fetch(`${url}/__emulator/tenants`, {
    method: 'POST',
    body: JSON.stringify({ name }),
  })
  return v.parse(TenantInfo, await response.json())
}

/** Sets some of a tenant's switches. */
export async function setSwitches(url: string, tenant: TenantInfo, switches: object): Promise<void> {
  const path = `${url}/__emulator/tenants/${tenant.id}/switches`
  const { status } = await fetch(path, { method: 'PATCH', body: JSON.stringify(switches) })
  if (status !== 200) throw new Error(`The switches answered ${status}`)
}

/** A token of a user, named by what stands before the @. */
export async function tokenOf(
  url: string,
  tenant: TenantInfo,
  local: string,
  order: { scope?: string; claims?: object; clientId?: string } = {},
): Promise<string> {
  const response = await fetch(`${url}/__emulator/tenants/${tenant.id}/tokens`, {
    method: 'POST',
    body: JSON.stringify({ user: `${local}@${tenant.domain}`, ...order }),
  })
  return v.parse(v.object({ access_token: v.string() }), await response.json()).access_token
}

/** Posts a form to the token endpoint. */
export function postToken(url: string, tenant: string, form: Record<string, string>): Promise<Response> {
  return fetch(`${url}/login/${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    headers: { origin: 'http://localhost:3978', 'client-request-id': 'a11ce000-0000-4000-8000-000000000001' },
    body: new URLSearchParams(form),
  })
}

/** A PKCE verifier and its challenge. */
export function pkce(): { verifier: string; challenge: string } {
  const verifier = randomBytes(32).toString('base64url')
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') }
}

/** The address of the authorize page, as MSAL writes it. */
export function authorizeUrl(url: string, tenant: string, parameters: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    response_mode: 'fragment',
    scope: `${apiScope} openid profile offline_access`,
    state: 'the-state',
    nonce: 'the-nonce',
    ...parameters,
  })
  return `${url}/login/${tenant}/oauth2/v2.0/authorize?${query}`
}

/** Where a redirect leads, and what its fragment or query says. */
export function replyOf(response: Response): { address: string; answer: Record<string, string> } {
  const reply = new URL(response.headers.get('location') ?? 'about:blank')
  const parameters = new URLSearchParams(reply.hash ? reply.hash.slice(1) : reply.search)
  return { address: `${reply.origin}${reply.pathname}`, answer: Object.fromEntries(parameters) }
}

/** Signs in by hint and redeems the code: the tokens as the app gets them. */
export async function signIn(
  url: string,
  tenant: TenantInfo,
  local: string,
  parameters: Record<string, string> = {},
): Promise<Record<string, unknown>> {
  const { verifier, challenge } = pkce()
  const page = await fetch(
    authorizeUrl(url, tenant.id, {
      login_hint: `${local}@${tenant.domain}`,
      code_challenge: challenge,
      code_challenge_method: 'S256',
      ...parameters,
    }),
    { redirect: 'manual' },
  )
  const { code = '' } = replyOf(page).answer
  const tokens = await postToken(url, tenant.id, {
    grant_type: 'authorization_code',
    client_id: clientId,
    redirect_uri: redirectUri,
    code,
    code_verifier: verifier,
  })
  return objectOf(tokens)
}
