import type { Context } from 'hono'
import { parseAccept } from 'hono/utils/accept'
import { hostWrote, type Look, lookOf } from '#contract/opening.ts'
import { type Language, languageOf } from '#domain/language.ts'

/** How the page is opened, as far as its address and the browser tell. */
export interface Opening {
  readonly language: Language
  /** The look of the host; null where the page is to follow the system. */
  readonly look: Look | null
  /** Only a host writes a theme into the address. */
  readonly hosted: boolean
  /** Whether it is a booking page that will be shown, or the list that leads to one. */
  readonly overview: boolean
}

const OVERVIEW = /^\/(?:b\/[^/]+(?:\/flows\/[^/]+)?)?$/

/** The first of the languages that the browser prefers and the page speaks. */
const preferred = (header: string | undefined): Language | undefined =>
  parseAccept(header ?? '')
    .filter(({ q }) => q > 0)
    .flatMap(({ type }) => languageOf(type) ?? [])[0]

/** Reads how the page is opened. */
export function openingOf(c: Context): Opening {
  const theme = hostWrote(c.req.query('theme'))
  return {
    language:
      languageOf(hostWrote(c.req.query('locale'))) ?? preferred(c.req.header('accept-language')) ?? 'en',
    look: theme ? lookOf(theme) : null,
    hosted: theme !== null,
    overview: OVERVIEW.test(hostWrote(c.req.query('at')) ?? c.req.path),
  }
}
