import * as v from 'valibot'

/** What a link into a tab says. */
export interface DeepLink {
  readonly appId: string
  readonly entityId: string
  readonly subPageId: string
  readonly webUrl?: string | undefined
  readonly label?: string | undefined
  readonly channelId?: string | undefined
}

const PATH = /^\/l\/entity\/([^/]+)\/([^/]+)$/
const Context = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ subEntityId: v.optional(v.string(), ''), channelId: v.optional(v.string()) }),
)

/** The link that Teams makes of a place in a tab. */
export function deepLinkTo({ appId, entityId, subPageId, webUrl, label, channelId }: DeepLink): string {
  const context = JSON.stringify({ subEntityId: subPageId, ...(channelId ? { channelId } : {}) })
  const query = [
    ...(webUrl ? [`webUrl=${encodeURIComponent(webUrl)}`] : []),
    ...(label ? [`label=${encodeURIComponent(label)}`] : []),
    `context=${encodeURIComponent(context)}`,
  ]
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${encodeURIComponent(entityId)}?${query.join('&')}`
}

/** Reads a link into a tab; null where it is another one. */
export function readDeepLink(link: string): DeepLink | null {
  if (!URL.canParse(link)) return null
  const { hostname, pathname, searchParams } = new URL(link)
  const [, appId, entityId] = PATH.exec(pathname) ?? []
  if (hostname !== 'teams.microsoft.com' || !appId || !entityId) return null
  const context = v.safeParse(Context, searchParams.get('context') ?? '{}')
  if (!context.success) return null
  return {
    appId: decodeURIComponent(appId),
    entityId: decodeURIComponent(entityId),
    subPageId: context.output.subEntityId,
    webUrl: searchParams.get('webUrl') ?? undefined,
    label: searchParams.get('label') ?? undefined,
    channelId: context.output.channelId,
  }
}
