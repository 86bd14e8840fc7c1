import * as v from 'valibot'
import { SmtpAddress } from './smtp-address.ts'

/** What a link to a booking page tells: the mailbox's address, or why it cannot be told from the link. */
export type LinkReading =
  | { readonly kind: 'address'; readonly address: SmtpAddress }
  | { readonly kind: 'cannot-tell'; readonly why: WhyNot }

/** Why a link does not tell an address. */
export type WhyNot =
  | 'nothing'
  | 'not-a-link'
  | 'several-links'
  | 'broken-link'
  | 'other-site'
  | 'short-link'
  | 'personal'
  | 'no-address'

const OUTLOOK = new Set(['outlook.office365.com', 'outlook.office.com'])
const BOOKINGS = 'bookings.cloud.microsoft'
const SHORT = new Set(['book.ms', 'aka.ms'])
const SAFE_LINK = /^[a-z0-9-]+\.safelinks\.protection\.outlook\.com$/
const TEAMS_SAFE_LINK = 'statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html'
/** A link may be wrapped once more on its way through each mailbox. */
const MOST_WRAPPED = 3

const cannotTell = (why: WhyNot): LinkReading => ({ kind: 'cannot-tell', why })

/** Reads the address of a mailbox from a link to its booking page, as somebody pasted it; never guesses. */
export function addressInLink(pasted: string): LinkReading {
  const raw = pasted.trim().split(/\s+/)
  const words = raw.map(bare).filter(Boolean)
  const links = words.length === 1 ? words : words.filter((word) => /^https?:\/\//i.test(word))
  const [link] = links
  if (words.length === 0) return cannotTell('nothing')
  if (link === undefined) return cannotTell('not-a-link')
  if (new Set(links).size > 1) return cannotTell('several-links')
  return isBroken(raw, link) ? cannotTell('broken-link') : readLink(link, 0)
}

/** Whether a link may go on after the space behind it, as where a mail broke it into two lines. */
const isBroken = (words: readonly string[], link: string): boolean =>
  words.some((word, index) => {
    const next = words[index + 1]
    if (next === undefined || bare(word) !== link) return false
    return /^[./@-]/.test(next) || (/\w\.$/.test(word) && /^[a-z0-9]/.test(next))
  })

/** A word without what prose and mails put around a link. */
const bare = (word: string): string => word.replace(/^[<("'「『（]+/, '').replace(/[>)"'」』）,.;。、]+$/, '')

function readLink(link: string, wrapped: number): LinkReading {
  const parts = partsOf(link)
  if (!parts) return cannotTell('not-a-link')
  const { host, path, query } = parts
  if (SAFE_LINK.test(host) || `${host}${path}`.toLowerCase() === TEAMS_SAFE_LINK) {
    const [inner, ...others] = query.split('&').filter((pair) => /^url=/i.test(pair))
    const unwrapped = inner === undefined || others.length > 0 ? null : decoded(inner.slice('url='.length))
    return unwrapped && wrapped < MOST_WRAPPED ? readLink(unwrapped, wrapped + 1) : cannotTell('no-address')
  }
  if (SHORT.has(host)) return cannotTell('short-link')
  if (!OUTLOOK.has(host) && host !== BOOKINGS) return cannotTell('other-site')
  if (/^\/bookwithme(\/|$)/i.test(path)) return cannotTell('personal')
  const named =
    path.match(/^\/book\/([^/]+)(?:\/s\/[^/]+)?\/?$/i)?.[1] ??
    (OUTLOOK.has(host)
      ? path.match(/^\/owa\/calendar\/([^/]+)\/bookings(?:\/s\/[^/]+)?\/?$/i)?.[1]
      : undefined)
  const address = named === undefined ? null : addressIn(named)
  return address ? { kind: 'address', address } : cannotTell('no-address')
}

/** The parts of a link that browsers cannot read in two ways; null for every other text. */
function partsOf(link: string): { host: string; path: string; query: string } | null {
  const read = link.match(
    /^(?:https?:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::(?:443|80))?(\/[!$&'()*+,;=:@\w.~%/-]*)?(?:\?([^#\s\\]*))?(?:#\S*)?$/i,
  )
  const [, host = '', path = '/', query = ''] = read ?? []
  // A dot segment, however it is written, leads elsewhere than it seems to.
  return read && !/(^|\/)(\.|%2e){1,2}(\/|$)/i.test(path) ? { host: host.toLowerCase(), path, query } : null
}

function addressIn(segment: string): SmtpAddress | null {
  const text = decoded(segment)
  const read = v.safeParse(SmtpAddress, text)
  // What is still encoded, or no name that a domain can have, is not an address that anybody was given.
  const isPlain =
    /^[A-Za-z0-9_](?:[\w!#$&'*+=^`|~-]|\.(?!\.|@))*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2}(?:[a-z0-9-]*[a-z0-9])?$/i
  return read.success && text === read.output && isPlain.test(read.output) ? read.output : null
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
