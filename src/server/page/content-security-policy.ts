import type { Config } from '../config.ts'

/** The hosts of Teams tabs, as Microsoft lists them. */
const HOSTS = [
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
/** Where TeamsJS reads which hosts are Microsoft's by now. */
const HOSTS_NOW = 'https://res.cdn.office.net'

/** What the page may load, run and talk to, and who may show it in a frame. */
export function contentSecurityPolicy(
  nonce: string,
  hosted: boolean,
  { entra, emulatorUrl }: Config,
): string {
  const signIn = new URL(entra.url).origin
  const hosts = emulatorUrl ? [...HOSTS, new URL(emulatorUrl).origin] : HOSTS
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    `connect-src 'self' ${signIn}${hosted ? ` ${HOSTS_NOW}` : ''}`,
    `frame-src 'self' ${signIn}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    // What makes the HTML of others harmless, so that a mail can be shown before it is sent.
    'trusted-types dompurify',
    `frame-ancestors 'self' ${hosts.join(' ')}`,
  ].join('; ')
}
