import { createContext, useContext } from 'react'

/** What a channel tab is set up with. */
export interface TabSettings {
  /** Where the tab opens; see `places`. */
  readonly place: string
  /** What the tab is called until its people call it otherwise. */
  readonly name: string
}

/** How the first screen came out; the host waits to be told, and asks again after a suspension. */
export type Outcome =
  | { readonly kind: 'shown' }
  | {
      readonly kind: 'refused'
      readonly reason: 'permission' | 'not-found' | 'throttled' | 'offline' | 'other'
    }
  | { readonly kind: 'failed'; readonly reason: 'sign-in' | 'other' }

/** The Microsoft 365 app that shows the page as a tab, as far as the page needs it. */
export interface Host {
  /** Tells how the first screen came out; only the first word counts, until a suspension is over. */
  readonly report: (outcome: Outcome) => void
  /** Opens the host's own dialog to send somebody a link to a place. */
  readonly share: (place: string, label: string) => void
  /** Opens a link of Teams' own, such as a chat, without leaving Teams. */
  readonly open: (url: string) => Promise<void>
  /** While a tab is set up: what it would be saved as; null keeps the host's Save disabled. */
  readonly settle: (settings: TabSettings | null) => void
  /** The id by which links name this app; null where the host does not tell. */
  readonly appId: string | null
  /** The place that a tab opens by now whose set-up is being changed. */
  readonly settled: string | null
}

/** Hands the host down the page; null in a browser of one's own. */
export const HostContext = createContext<Host | null>(null)

/** The host of the tab; null in a browser of one's own. */
export const useHost = (): Host | null => useContext(HostContext)
