import { answered, type RefusalCase } from './refusal-case.ts'

const DISCOVERY = '/disco/'
const CONNECTIONS = '/pp/.*/connections'
const EXCHANGE = '/oauth2/v2.0/token'
const POWER_PLATFORM = 'https://api.powerplatform.com'

/** Looking for the environments in which a flow can be built, which discovery tells. */
export const DISCOVERY_CASES: readonly RefusalCase[] = [
  {
    name: 'discovery does not let this person in',
    struck: answered(DISCOVERY, 403, { error: { code: 'NotAllowed', message: 'Not for this user.' } }),
    remedy: 'no-access',
    service: 'discovery',
    said: { status: 403, code: 'NotAllowed', message: 'Not for this user.' },
  },
  {
    name: 'discovery fails with a page for a browser',
    struck: answered(DISCOVERY, 500, '<html><title>Service Unavailable</title></html>'),
    remedy: 'service-failure',
    service: 'discovery',
    said: { status: 500, message: 'Service Unavailable' },
  },
  {
    name: 'discovery answers with nonsense',
    struck: answered(DISCOVERY, 200, { value: [{ ApiUrl: 'nowhere' }] }),
    remedy: 'unreadable',
    service: 'discovery',
    said: { code: 'unreadable', message: 'value.0' },
  },
]

const entra = (code: number, said: string): Pick<RefusalCase, 'switches' | 'service' | 'said'> => ({
  switches: { entraRefusal: { code, resource: POWER_PLATFORM } },
  service: 'entra',
  said: { code: `AADSTS${code}`, message: said },
})

/** Asking for the caller's connections, before Entra has given a token for it. */
export const ENTRA_CASES: readonly RefusalCase[] = [
  {
    name: 'nobody has agreed to that',
    remedy: 'consent',
    ...entra(65001, ''),
  },
  {
    name: 'the sign-in is too old',
    remedy: 'interaction',
    ...entra(70043, ''),
  },
  {
    name: 'Conditional Access forbids',
    remedy: 'conditional-access',
    ...entra(53003, ''),
  },
  {
    name: 'Conditional Access wants another device',
    remedy: 'conditional-access',
    ...entra(53000, ''),
  },
  {
    name: 'the account is disabled',
    remedy: 'account-blocked',
    ...entra(50057, ''),
  },
  {
    name: 'the service is not in the organization',
    remedy: 'app-setup',
    ...entra(650052, ''),
  },
  {
    name: 'the permission was never asked for',
    remedy: 'app-setup',
    ...entra(650057, ''),
  },
  {
    name: 'the token was meant for another app',
    remedy: 'app-setup',
    ...entra(500131, ''),
  },
  {
    name: 'Entra refuses by a number that nobody knows',
    struck: answered(EXCHANGE, 400, {
      error: 'invalid_grant',
      error_description: 'AADSTS999999: Nobody has heard of this.',
      error_codes: [999999],
    }),
    remedy: 'unknown',
    service: 'entra',
    said: { code: 'AADSTS999999' },
  },
  {
    name: 'Entra answers with a page for a browser',
    struck: answered(EXCHANGE, 200, '<html><title>Sign in</title></html>', {
      headers: { 'content-type': 'text/html' },
    }),
    remedy: 'unreadable',
    service: 'entra',
    said: { code: 'unreadable', message: 'text/html' },
  },
]

/** Asking Power Platform for the caller's connections. */
export const POWER_PLATFORM_CASES: readonly RefusalCase[] = [
  {
    name: 'Power Platform does not let this person in',
    struck: answered(CONNECTIONS, 403, { error: { code: 'UserNotLicensed', message: 'Not for this user.' } }),
    remedy: 'no-access',
    service: 'power-platform',
    said: { status: 403, code: 'UserNotLicensed', message: 'Not for this user.' },
  },
  {
    name: 'Power Platform refuses by a code that nobody knows',
    struck: answered(CONNECTIONS, 400, {
      error: { code: 'EnvironmentIsBeingCopied', message: 'Come back when it has been copied.' },
    }),
    remedy: 'unknown',
    service: 'power-platform',
    said: { status: 400, code: 'EnvironmentIsBeingCopied', message: 'Come back when it has been copied.' },
  },
  {
    name: 'Power Platform fails',
    struck: answered(CONNECTIONS, 500, { error: { code: 'InternalServerError', message: 'Failed.' } }),
    remedy: 'service-failure',
    service: 'power-platform',
    said: { status: 500, code: 'InternalServerError', message: 'Failed.' },
  },
  {
    name: 'Power Platform answers with nonsense',
    struck: answered(CONNECTIONS, 200, []),
    remedy: 'unreadable',
    service: 'power-platform',
    said: { code: 'unreadable' },
  },
  {
    name: 'Power Platform answers half a JSON',
    struck: answered(CONNECTIONS, 200, '{"value": [', { headers: { 'content-type': 'application/json' } }),
    remedy: 'unreadable',
    service: 'power-platform',
    said: { code: 'unreadable', message: 'JSON only in part' },
  },
  {
    name: 'Power Platform wants to be left alone for ten minutes',
    struck: answered(
      CONNECTIONS,
      429,
      { error: { code: 'RateLimitExceeded', message: 'Try later.' } },
      { headers: { 'retry-after': '600' } },
    ),
    remedy: 'busy',
    service: 'power-platform',
    said: { status: 429, code: 'RateLimitExceeded' },
  },
]
