import type { Config } from '../config.ts'

/** The personal tab, as the manifest of the Teams app names it. */
const TAB = 'home'
/** Graph notifies nobody of a longer link; one to read elsewhere what a client cannot show is what can be left out. */
const LONGEST_LINK = 1024

/** Where a request is read: on the page, and in Teams where the app is known there. */
export interface RequestLinks {
  readonly page: string
  readonly teams: string | null
}

// An @ may stand in a path as it is, and an address is easier to read for it.
const segment = (value: string) => encodeURIComponent(value).replaceAll('%40', '@')

/** The links to a request of a booking page. */
export function requestLinks(
  { publicUrl, teamsAppId }: Pick<Config, 'publicUrl' | 'teamsAppId'>,
  mailbox: string,
  id: string,
): RequestLinks {
  const place = `/b/${segment(mailbox)}/requests/${segment(id)}`
  const page = `${publicUrl}${place}`
  if (!teamsAppId) return { page, teams: null }
  const context = `context=${encodeURIComponent(JSON.stringify({ subEntityId: place }))}`
  const link = (query: string) => `https://teams.microsoft.com/l/entity/${teamsAppId}/${TAB}?${query}`
  const whole = link(`webUrl=${encodeURIComponent(page)}&${context}`)
  return { page, teams: whole.length <= LONGEST_LINK ? whole : link(context) }
}
