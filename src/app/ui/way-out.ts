import type { Problem } from '#contract/problem.ts'
import type { Identity } from '../identity/identity.ts'

/** The one button a problem offers. */
export interface WayOut {
  readonly kind: 'retry' | 'sign-in' | 'other-account'
  readonly go: () => void
}

const wrongAccount = new Set(['guest-account', 'personal-account', 'tenant-not-allowed'])
const wantsPerson = new Set(['consent', 'interaction'])

/** What leads out of a problem: another account, signing in again, or trying once more. */
export function wayOut(
  { code, remedy, claims }: Problem,
  identity: Identity | null,
  onRetry?: () => void,
): WayOut | null {
  const { signOut = null, token } = identity ?? {}
  if (wrongAccount.has(code)) return signOut && { kind: 'other-account', go: () => void signOut() }
  if (token && (code === 'signed-out' || (remedy && wantsPerson.has(remedy)))) {
    const need = claims ? ({ kind: 'claims', claims } as const) : ({ kind: 'consent' } as const)
    // Whoever closes the window again is still looking at the message.
    return { kind: 'sign-in', go: () => void token(need).then(onRetry, () => undefined) }
  }
  return onRetry ? { kind: 'retry', go: onRetry } : null
}
