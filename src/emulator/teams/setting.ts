import * as v from 'valibot'

/** The ways in which a tab can be opened; the last two are the pages that set one up and take it away. */
export const tabKinds = ['personal', 'channel', 'configure', 'remove'] as const
export type TabKind = (typeof tabKinds)[number]

/** Teams' themes, and one that no tab has heard of. */
export const themes = ['default', 'dark', 'contrast', 'glass'] as const

export const locales = ['en-us', 'ja-jp'] as const

/** What Teams answers when a tab asks for a token: one, or why there is none. */
export const tokenAnswers = [
  'token',
  'resourceRequiresConsent',
  'resourceRequiresMfa',
  'CancelledByUser',
  'resourceDisabled',
] as const
export type TokenAnswer = (typeof tokenAnswers)[number]

/** What a channel's tab was saved as. */
export const TabSettings = v.object({
  entityId: v.string(),
  contentUrl: v.string(),
  websiteUrl: v.optional(v.string()),
  removeUrl: v.optional(v.string()),
  suggestedDisplayName: v.optional(v.string()),
})
export type TabSettings = v.InferOutput<typeof TabSettings>

/** What the script that plays Teams must know of the tab, of the person and of the words to use. */
export const Setting = v.object({
  app: v.string(),
  appName: v.string(),
  appId: v.string(),
  tab: v.picklist(tabKinds),
  theme: v.picklist(themes),
  locale: v.picklist(locales),
  /** The place that a deep link leads to; empty without one. */
  at: v.string(),
  nestedAppAuth: v.boolean(),
  tokenAnswer: v.picklist(tokenAnswers),
  person: v.object({ id: v.string(), name: v.string(), username: v.string(), tenantId: v.string() }),
  /** What the channel's tab was saved as, where there is one. */
  settings: v.nullable(TabSettings),
  words: v.object({
    opening: v.string(),
    loaded: v.string(),
    ready: v.string(),
    refused: v.string(),
    failed: v.string(),
    asleep: v.string(),
    saved: v.string(),
    removed: v.string(),
    said: v.string(),
    claims: v.string(),
  }),
})
export type Setting = v.InferOutput<typeof Setting>
