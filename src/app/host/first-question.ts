import { paths } from '#contract/endpoints.ts'
import { lastOpened } from '../features/businesses/last-opened.ts'
import type { Account } from '../identity/identity.ts'
import { businessAt, places } from '../routes.ts'

/** What a page asks our API for first: a booking page by its address, or the list of them. */
export interface FirstQuestion {
  readonly path: string
  readonly business: string | null
}

const about = (business: string | null): FirstQuestion => ({
  path: business === null ? paths.businesses : paths.business(business),
  business,
})

/** What the page at a place will ask our API for first; null where that is not known before it is there. */
export function firstQuestionAt(place: string, account: Account): FirstQuestion | null {
  if (place === places.picker) return about(lastOpened.of(account))
  const business = businessAt(place)
  return business === null ? null : about(business)
}
