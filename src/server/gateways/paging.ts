import * as v from 'valibot'
import { type Asked, answerOf, unreadable } from './answer.ts'

const LIMIT = 200

/** Reads an OData collection to its end; a next link that leaves the collection's own path is not followed. */
export async function allPages<Item extends v.GenericSchema>(
  item: Item,
  first: string,
  asked: Asked,
  get: (url: string) => Promise<unknown>,
): Promise<v.InferOutput<Item>[]> {
  const Page = v.object({
    value: v.array(item),
    '@odata.nextLink': v.optional(v.string()),
    nextLink: v.optional(v.string()),
  })
  const home = new URL(first)
  const items: v.InferOutput<Item>[] = []
  let next: string | undefined = first
  for (let page = 0; next && page < LIMIT; page++) {
    const body: unknown = await get(next)
    // Power Platform answers 204 where there is nothing.
    if (body === null) break
    const read: v.InferOutput<typeof Page> = answerOf(Page, body, asked)
    items.push(...read.value)
    const link = read['@odata.nextLink'] ?? read.nextLink
    const place: URL | undefined =
      link !== undefined && URL.canParse(link, next) ? new URL(link, next) : undefined
    if (link !== undefined && (place?.origin !== home.origin || place.pathname !== home.pathname))
      throw unreadable(asked, 'its next link leads elsewhere')
    next = place?.href
  }
  return items
}
