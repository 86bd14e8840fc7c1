import { ProblemError, signedOutProblem } from '../api/problem-error.ts'
import type { TokenNeed } from '../identity/identity.ts'

/** What Teams and Microsoft's own window can be asked for tokens. */
export interface TokenSources {
  /** The host's own, without a word to the person. */
  readonly silent: (claims?: string) => Promise<string>
  /** Through a window of Microsoft's that the person answers. */
  readonly prompt: (need: TokenNeed) => Promise<string>
  /** Shows a button that opens the window, since browsers block one that nobody pressed for. */
  readonly askAgain: (open: () => Promise<string>) => Promise<string>
  /** Told when there is no way to a token. */
  readonly onRefused: () => void
  readonly now: () => number
}

/** The refusals of Teams that a window of Microsoft's can answer. */
const ANSWERABLE = new Set([
  'resourcerequiresconsent',
  'resourcerequiresmfa',
  'cancelledbyuser',
  'tokenrevoked',
  'invalid_grant',
  'interaction_required',
  'consent_required',
  'login_required',
])
/** Seconds before its end at which a token is no longer used. */
const MARGIN = 120

/** Until when a token lasts, in seconds since 1970; 0 where it cannot be read, as it is then asked for each time. */
function endOf(token: string): number {
  try {
    const payload = token.split('.')[1] ?? ''
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
    const end = typeof claims === 'object' && claims && 'exp' in claims ? claims.exp : 0
    return typeof end === 'number' ? end : 0
  } catch {
    return 0
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** What the window has to ask for: consent is agreed to, everything else is a matter of signing in again. */
function needOf(reason: string, need: TokenNeed | undefined): TokenNeed {
  if (need?.kind === 'claims') return need
  return { kind: /consent/i.test(reason) ? 'consent' : 'again' }
}

/** Gives tokens inside Teams: the host's own, and Microsoft's window only where that asks for it. */
export function teamsToken(sources: TokenSources): (need?: TokenNeed) => Promise<string> {
  let held: { readonly token: Promise<string>; until: number } | null = null

  const hold = (token: Promise<string>): Promise<string> => {
    const kept = { token, until: Number.POSITIVE_INFINITY }
    held = kept
    token.then(
      (text) => {
        kept.until = endOf(text) - MARGIN
      },
      () => {
        if (held === kept) held = null
      },
    )
    return token
  }

  /** Asks the host; what it refuses for the person's sake is asked of the person. */
  async function ask(need?: TokenNeed): Promise<string> {
    try {
      return await sources.silent(need?.kind === 'claims' ? need.claims : undefined)
    } catch (error) {
      const reason = reasonOf(error)
      if (ANSWERABLE.has(reason.toLowerCase()) || need?.kind === 'claims')
        return sources.askAgain(() => sources.prompt(needOf(reason, need)))
      sources.onRefused()
      throw new ProblemError(signedOutProblem(reason))
    }
  }

  return async (need) => {
    // These two were pressed for, so the window may open at once.
    if (need?.kind === 'again' || need?.kind === 'consent') return hold(sources.prompt(need))
    if (need) return hold(ask(need))
    if (held && held.until > sources.now() / 1000) return held.token
    return hold(ask())
  }
}
