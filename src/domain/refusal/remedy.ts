import * as v from 'valibot'

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
