import { paths } from '#contract/endpoints.ts'
import { lastOpened } from '../features/businesses/last-opened.ts'
import type { Account } from '../identity/identity.ts'
import { places } from '../routes.ts'

const BUSINESS = /^\/b\/([^/]+)/

/** What the page at a place will ask our API for first; null where that is not known before it is there. */
export function firstPathAt(place: string, account: Account): string | null {
  const last = lastOpened.of(account)
  if (place === places.picker) return last ? paths.business(last) : paths.businesses
  const [, segment] = BUSINESS.exec(place) ?? []
  try {
    return segment ? paths.business(decodeURIComponent(segment)) : null
  } catch {
    return null
  }
}
