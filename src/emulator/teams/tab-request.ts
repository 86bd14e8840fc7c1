import type { Context } from 'hono'
import * as v from 'valibot'
import { contentUrlOf } from './content-url.ts'
import { locales, type TabSettings, tabKinds, themes, tokenAnswers } from './setting.ts'

const Origin = v.pipe(
  v.string(),
  v.check((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)),
  v.transform((text) => new URL(text).origin),
)
const optional = v.optional(v.string(), '')

const Query = v.object({
  app: v.fallback(v.optional(Origin), undefined),
  tenant: optional,
  user: optional,
  theme: v.fallback(v.picklist(themes), 'default'),
  locale: v.fallback(v.optional(v.picklist(locales)), undefined),
  tab: v.fallback(v.picklist(tabKinds), 'personal'),
  at: optional,
  naa: v.fallback(v.picklist(['yes', 'no']), 'yes'),
  auth: v.fallback(v.picklist(tokenAnswers), 'token'),
  business: optional,
})
type Query = v.InferOutput<typeof Query>

/** How the tab is to be opened, and for whom. */
export interface TabRequest extends Query {
  readonly locale: (typeof locales)[number]
}

/** Reads the address of the page; what makes no sense there counts as absent. */
export function tabRequestOf(c: Context): TabRequest {
  const query = v.parse(Query, c.req.query())
  const [first] = /\b(?:ja|en)\b/.exec(c.req.header('Accept-Language')?.toLowerCase() ?? '') ?? []
  return { ...query, locale: query.locale ?? (first === 'ja' ? 'ja-jp' : 'en-us') }
}

/** What a channel's tab is saved as once it has been set up for a booking page. */
export const savedFor = (
  app: string,
  { id, displayName }: { id: string; displayName: string },
): TabSettings => ({
  entityId: `/b/${id}`,
  contentUrl: contentUrlOf(app, `/b/${id}`),
  websiteUrl: `${app}/b/${id}`,
  removeUrl: contentUrlOf(app, '/teams/remove'),
  suggestedDisplayName: displayName,
})
