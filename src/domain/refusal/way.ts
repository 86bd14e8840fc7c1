import type { RefusalLayer } from './refusal.ts'
import type { Remedy } from './remedy.ts'

/** Something that a person can do about a refusal, where the page knows enough to lead there. */
export type Way =
  | 'open-connections'
  | 'choose-connection'
  | 'ask-administrator'
  | 'see-slots'
  | 'open-flow'
  | 'sign-in'
  | 'consent'
  | 'wait'
  | 'try-again'
  | 'ask-policy-contact'
  | 'microsoft-support'
  | 'operator'

/** What helps against each refusal, what helps most first. */
export const waysAfter: Readonly<Record<Remedy, readonly Way[]>> = {
  reconnect: ['open-connections', 'try-again'],
  'not-administrator': ['ask-administrator', 'try-again'],
  'domain-not-allowed': ['microsoft-support'],
  'forbidden-unclear': ['ask-administrator', 'microsoft-support', 'try-again'],
  quota: ['see-slots', 'try-again'],
  throttled: ['try-again'],
  busy: ['wait', 'try-again'],
  'connection-not-yours': ['choose-connection', 'open-connections', 'try-again'],
  'connection-unbound': ['open-connections', 'try-again'],
  'flow-not-yours': ['open-flow', 'try-again'],
  'data-policy': ['ask-policy-contact', 'try-again'],
  'endpoint-policy': ['ask-policy-contact', 'try-again'],
  licence: ['try-again'],
  'webhook-missing': ['open-flow', 'try-again'],
  unpublished: ['open-flow', 'try-again'],
  definition: ['open-flow', 'microsoft-support', 'try-again'],
  'child-flow': ['open-flow', 'try-again'],
  'environment-denied': ['try-again'],
  'privilege-missing': ['try-again'],
  'no-access': ['try-again'],
  consent: ['consent'],
  interaction: ['sign-in'],
  'conditional-access': ['try-again'],
  'account-blocked': ['try-again'],
  'app-setup': ['operator', 'try-again'],
  stale: ['try-again'],
  'not-found': ['try-again'],
  'timed-out': ['try-again'],
  unreachable: ['try-again'],
  'circuit-open': ['wait', 'try-again'],
  unreadable: ['microsoft-support', 'try-again'],
  'service-failure': ['microsoft-support', 'try-again'],
  unknown: ['microsoft-support', 'try-again'],
}

/** A data policy of the organisation that refused, as far as it tells of itself. */
export interface DataPolicy {
  readonly name: string | null
  readonly kind: string | null
  /** Whom the organisation wants to be asked; only where it is an address. */
  readonly contact: string | null
  /** Where the organisation explains the policy; only where it is a page. */
  readonly page: string | null
}

const ADDRESS = /^[^\s@<>"',;:?&]+@[\w-]+(\.[\w-]+)+$/

/** The policy that a refusal tells of; null where it tells of none. */
export function policyIn(layers: readonly RefusalLayer[]): DataPolicy | null {
  const more = layers.find((layer) => layer.more?.policyDisplayName ?? layer.more?.policyId)?.more
  if (!more) return null
  const { policyDisplayName, type, adminContactEmailAddress = '', policyWikiUrl = '' } = more
  return {
    name: policyDisplayName ?? null,
    kind: type ?? null,
    contact: ADDRESS.test(adminContactEmailAddress) ? adminContactEmailAddress : null,
    page: /^https:\/\/[\w.-]+(?:[/?#]\S*)?$/.test(policyWikiUrl) ? policyWikiUrl : null,
  }
}
