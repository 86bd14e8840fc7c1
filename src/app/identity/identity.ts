import type { QueryClient } from '@tanstack/react-query'

/** Why another token is wanted than the one last given; the last two are pressed for and open Microsoft's window. */
export type TokenNeed =
  | { readonly kind: 'rejected' }
  | { readonly kind: 'claims'; readonly claims: string }
  | { readonly kind: 'again' }
  | { readonly kind: 'consent' }

/** Who is signed in; `id` tells their stored choices from another person's in the same browser. */
export interface Account {
  readonly id: string
  readonly name: string
  readonly username: string
  readonly tenantId: string
}

/** Whoever signed the person in, the browser or the host the page runs in. */
export interface Identity {
  readonly account: Account
  /** An access token for our API; may ask the person to sign in again. */
  readonly token: (need?: TokenNeed) => Promise<string>
  /** Absent where the host owns the session. */
  readonly signOut: (() => Promise<void>) | null
  /** The answer to a request of the first page, once, where it was sent before the page was there. */
  readonly answerAhead?: (path: string) => Promise<Response> | null
  /** What the server has answered before anything was drawn. */
  readonly answered?: QueryClient
}
