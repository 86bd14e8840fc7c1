import type { PageConfig } from '#contract/page-config.ts'
import type { Config } from '../config.ts'

const MICROSOFT_ENTRA = 'https://login.microsoftonline.com'

/** What the page must know to sign somebody in. */
export function pageConfigOf({ entra, emulatorUrl, powerAutomateUrl }: Config): PageConfig {
  const root = `${entra.url}/${entra.tenantId}`
  const metadata = {
    issuer: `${root}/v2.0`,
    authorization_endpoint: `${root}/oauth2/v2.0/authorize`,
    token_endpoint: `${root}/oauth2/v2.0/token`,
    end_session_endpoint: `${root}/oauth2/v2.0/logout`,
    jwks_uri: `${root}/discovery/v2.0/keys`,
  }
  return {
    clientId: entra.clientId,
    // MSAL takes no authority but an https one, so elsewhere only the endpoints differ.
    authority: `${MICROSOFT_ENTRA}/${entra.tenantId}`,
    ...(entra.url === MICROSOFT_ENTRA ? {} : { authorityMetadata: JSON.stringify(metadata) }),
    powerAutomateUrl,
    scope: `${entra.appIdUri}/access_as_user`,
    ...(emulatorUrl
      ? { emulatorUrl: `${emulatorUrl}/emulator`, hostOrigins: [new URL(emulatorUrl).origin] }
      : {}),
  }
}
