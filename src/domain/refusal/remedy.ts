import * as v from 'valibot'
import type { Refusal, RefusalLayer } from './refusal.ts'

/** What a refusal means and so what to do about it; each has words in every language. */
export const Remedy = v.picklist([
  'reconnect',
  'not-administrator',
  'domain-not-allowed',
  'forbidden-unclear',
  'quota',
  'throttled',
  'connection-not-yours',
  'data-policy',
  'licence',
  'consent',
  'interaction',
  'stale',
  'not-found',
  'service-failure',
  'unknown',
])
export type Remedy = v.InferOutput<typeof Remedy>

/** What to do about a refusal: the first line of the table that fits it. */
export const remedyFor = (refusal: Refusal): Remedy => {
  const facts = factsOf(refusal)
  return TABLE.find(([, fits]) => fits(facts))?.[0] ?? 'unknown'
}

/** What the table decides by: codes and statuses, for messages come in the caller's language. */
interface Facts {
  readonly service: Refusal['service']
  /** The status that the service which really refused gave. */
  readonly status: number
  /** Whether one of Microsoft's services passed on the refusal of another. */
  readonly isPassedOn: boolean
  readonly code: (pattern: RegExp) => boolean
  readonly text: (pattern: RegExp) => boolean
}

function factsOf({ service, status, layers }: Refusal): Facts {
  const passedOn = layers.slice(1).filter((layer) => layer.status !== null)
  const says = (part: (layer: RefusalLayer) => string | null, pattern: RegExp) =>
    layers.some((layer) => pattern.test(part(layer) ?? ''))
  return {
    service,
    status: passedOn.at(-1)?.status ?? status,
    isPassedOn: passedOn.length > 0,
    code: (pattern) => says(({ code }) => code, pattern),
    text: (pattern) => says(({ message }) => message, pattern),
  }
}

// Bookings refuses two things with one status; nothing but its English tells them apart.
const ADMINISTRATORS_ONLY = /only bookings administrators?\b/i
const DOMAIN_NOT_ALLOWED =
  /\bnotification[ _-]?ur[li]\b.*\bdomain\b|\bdomain\b.*\bnotification[ _-]?ur[li]\b/is

// Services between this product and Bookings have limits of their own, and say so in these ways.
const THROTTLING_CODE = /^0x8007232|^TooManyConcurrentRequests$|throttl|rate_?limit|activityLimitReached/i
const THROTTLING_TEXT = /rate limit is exceeded|try again in \d+ seconds/i

/** A 403 of Bookings itself, which Dataverse passes on; its own come with a hexadecimal code. */
const isBookings403 = ({ service, status, isPassedOn, code }: Facts): boolean =>
  status === 403 && (isPassedOn || (service === 'dataverse' && !code(/^0x/i)))

const TABLE: readonly (readonly [Remedy, (facts: Facts) => boolean])[] = [
  ['consent', ({ code }) => code(/^AADSTS6500[14]$|^consent_required$/)],
  // A policy of the organisation that no prompt can satisfy.
  ['unknown', ({ code }) => code(/^AADSTS5300[0-3]$/)],
  ['interaction', ({ code }) => code(/^(interaction|login)_required$|^AADSTS(5007[2469]|50158|7004[34])$/)],
  ['connection-not-yours', ({ code }) => code(/^ConnectionAuthorizationFailed$/)],
  ['data-policy', ({ code }) => code(/^(Dlp|ApiPolicy)/)],
  ['licence', ({ code }) => code(/^MissingAdequateQuotaPolicy$/)],
  [
    'throttled',
    ({ status, code, text }) => status === 429 && (code(THROTTLING_CODE) || text(THROTTLING_TEXT)),
  ],
  // Bookings' own words are known from its connector alone, so whatever else is passed on counts as the mailbox being full.
  ['quota', ({ status, isPassedOn }) => status === 429 && isPassedOn],
  ['throttled', ({ status }) => status === 429],
  ['stale', ({ status }) => status === 412],
  ['not-found', ({ status }) => status === 404],
  ['reconnect', ({ status, isPassedOn }) => status === 401 && isPassedOn],
  // Entra says 401 to this product about its own secret, which no user's sign-in mends.
  ['interaction', ({ service, status }) => status === 401 && service !== 'entra'],
  [
    'forbidden-unclear',
    (facts) => isBookings403(facts) && facts.text(ADMINISTRATORS_ONLY) && facts.text(DOMAIN_NOT_ALLOWED),
  ],
  ['not-administrator', (facts) => isBookings403(facts) && facts.text(ADMINISTRATORS_ONLY)],
  ['domain-not-allowed', (facts) => isBookings403(facts) && facts.text(DOMAIN_NOT_ALLOWED)],
  ['forbidden-unclear', isBookings403],
  ['service-failure', ({ status }) => status >= 500],
]
