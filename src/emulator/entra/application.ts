import { EntraError } from './entra-error.ts'

/** The one application registered in every tenant of the emulator. */
export const application = {
  clientId: '11111111-aaaa-4bbb-8ccc-222222222222',
  secret: 'workflow-desk-demo-secret',
  name: 'Workflow Desk',
} as const

/** Refuses every application but the registered one. */
export function checkApplication(clientId: string, tenant: string): void {
  if (clientId === application.clientId) return
  throw new EntraError(
    700016,
    'unauthorized_client',
    `Application with identifier '${clientId}' was not found in the directory '${tenant}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
  )
}

/** Refuses a confidential client that does not prove who it is. */
export function checkSecret(secret: string | undefined): void {
  if (secret === undefined) {
    throw new EntraError(
      7000218,
      'invalid_client',
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
      { status: 401 },
    )
  }
  if (secret !== application.secret) {
    throw new EntraError(
      7000215,
      'invalid_client',
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${application.clientId}'.`,
      { status: 401 },
    )
  }
}

/** Replies go to this machine only, so any address on it counts as registered. */
export function checkRedirectUri(redirectUri: string): void {
  if (URL.canParse(redirectUri)) {
    const { protocol, hostname } = new URL(redirectUri)
    if (protocol === 'http:' && hostname === 'localhost') return
  }
  throw new EntraError(
    50011,
    'invalid_request',
    `The redirect URI '${redirectUri}' specified in the request does not match the redirect URIs configured for the application '${application.clientId}'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal.`,
  )
}
