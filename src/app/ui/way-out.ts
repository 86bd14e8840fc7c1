import type { Problem } from '#contract/problem.ts'
import type { Identity, TokenNeed } from '../identity/identity.ts'

/** The one button a problem offers. */
export interface WayOut {
  readonly kind: 'retry' | 'sign-in' | 'consent' | 'other-account'
  readonly go: () => void
}

const wrongAccount = new Set(['guest-account', 'personal-account', 'tenant-not-allowed'])

/** What the person has to show or agree to before another try can succeed. */
function needOf({ code, remedy, claims }: Problem): TokenNeed | null {
  if (remedy === 'consent') return { kind: 'consent' }
  if (claims) return { kind: 'claims', claims }
  return code === 'signed-out' || remedy === 'interaction' ? { kind: 'again' } : null
}

/** What leads out of a problem: another account, signing in again, agreeing, or trying once more. */
export function wayOut(problem: Problem, identity: Identity | null, onRetry?: () => void): WayOut | null {
  const { signOut = null, token } = identity ?? {}
  if (wrongAccount.has(problem.code)) return signOut && { kind: 'other-account', go: () => void signOut() }
  const need = needOf(problem)
  if (!token || !need) return onRetry ? { kind: 'retry', go: onRetry } : null
  return {
    kind: need.kind === 'consent' ? 'consent' : 'sign-in',
    // Whoever closes the window again is still looking at the message.
    go: () => void token(need).then(onRetry, () => undefined),
  }
}
