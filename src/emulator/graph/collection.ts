import type { HonoRequest } from 'hono'

const metadata = 'https://graph.microsoft.com/v1.0/$metadata#solutions/bookingBusinesses'

/** The context URL of the list of businesses, or of something within one. */
export const contextOf = (business?: { readonly id: string }, path?: string): string =>
  business && path ? `${metadata}('${encodeURIComponent(business.id)}')/${path}` : metadata

/** One entity with its context, narrowed to what `$select` names. */
export const entityAnswer = (request: HonoRequest, context: string, entity: object) => ({
  '@odata.context': `${context}/$entity`,
  ...selected(request, entity),
})

/** A collection with its context; `$top`, or the most that a page holds, cuts it into pages that `@odata.nextLink` leads through. */
export function collectionAnswer(
  request: HonoRequest,
  base: string,
  context: string,
  entities: readonly object[],
  most = Number.POSITIVE_INFINITY,
) {
  const top = Math.min(count(request.query('$top')) ?? most, most)
  const skip = count(request.query('$skip')) ?? 0
  const page = entities.slice(skip, skip + top)
  const next = skip + page.length
  return {
    '@odata.context': context,
    ...(request.query('$count') === 'true' ? { '@odata.count': entities.length } : {}),
    ...(page.length > 0 && next < entities.length
      ? { '@odata.nextLink': nextLink(request, base, next) }
      : {}),
    value: page.map((entity) => selected(request, entity)),
  }
}

/** `$select` keeps the named properties, and the annotations. */
export function selected(request: HonoRequest, entity: object): object {
  const select = request.query('$select')
  if (select === undefined) return entity
  const names = select.split(',').map((name) => name.trim())
  return Object.fromEntries(
    Object.entries(entity).filter(([name]) => name.startsWith('@') || names.includes(name)),
  )
}

/** A number from the query; anything else counts as absent. */
export const count = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined

function nextLink(request: HonoRequest, base: string, skip: number): string {
  const { pathname, search } = new URL(request.url)
  const next = new URL(`${base}${pathname}${search}`)
  next.searchParams.set('$skip', String(skip))
  return next.href
}
