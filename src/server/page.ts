import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import type { PageConfig } from '#contract/page-config.ts'
import type { Config } from './config.ts'

const MICROSOFT_ENTRA = 'https://login.microsoftonline.com'
/** Who may show the page in a frame: the hosts of Teams tabs that Microsoft lists, and ourselves. */
const FRAME_ANCESTORS = [
  "'self'",
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
]

/** What the page must know to sign somebody in. */
export function pageConfigOf({ entra, emulatorUrl }: Config): PageConfig {
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
    scope: `${entra.appIdUri}/access_as_user`,
    ...(emulatorUrl ? { emulatorUrl: `${emulatorUrl}/emulator` } : {}),
  }
}

const contentSecurityPolicy = (nonce: string, config: Config): string => {
  const entra = new URL(config.entra.url).origin
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data: https://res.cdn.office.net https://static2.sharepointonline.com",
    `connect-src 'self' ${entra}`,
    `frame-src ${entra} 'self'`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${FRAME_ANCESTORS.join(' ')}`,
  ].join('; ')
}

/** Serves the built app: its files for ever, its page with this request's nonce and the configuration. */
export function page(config: Config, directory: string): Hono {
  const pageConfig = JSON.stringify(pageConfigOf(config)).replaceAll('<', '\\u003c')
  const html = async (file: string, nonce: string): Promise<string> => {
    const source = await readFile(join(directory, file), 'utf8')
    return source
      .replace(
        '<!--page-config-->',
        `<script type="application/json" id="page-config">${pageConfig}</script>`,
      )
      .replace('name="csp-nonce" content=""', `name="csp-nonce" content="${nonce}"`)
  }
  const document = (file: string) => async (c: Context) => {
    const nonce = randomBytes(16).toString('base64')
    c.header('content-security-policy', contentSecurityPolicy(nonce, config))
    c.header('cache-control', 'no-cache')
    return c.html(await html(file, nonce))
  }
  return new Hono()
    .use(compress())
    .get('/', document('index.html'))
    .get('/auth.html', document('auth.html'))
    .use(
      '/assets/*',
      serveStatic({
        root: directory,
        onFound: (_, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
      }),
      // A page in place of a file that is gone would be kept for ever by somebody.
      async (c) => c.notFound(),
    )
    .use('*', serveStatic({ root: directory }))
    .get('*', document('index.html'))
}
