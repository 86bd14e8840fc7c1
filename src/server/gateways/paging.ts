import * as v from 'valibot'

const LIMIT = 200

/** Reads an OData collection to its end; a next link that leaves the collection's own path is not followed. */
export async function allPages<Item>(
  item: v.GenericSchema<unknown, Item>,
  first: string,
  get: (url: string) => Promise<unknown>,
): Promise<Item[]> {
  const Page = v.object({
    value: v.array(item),
    '@odata.nextLink': v.optional(v.string()),
    nextLink: v.optional(v.string()),
  })
  const home = new URL(first)
  const items: Item[] = []
  let next: string | undefined = first
  for (let page = 0; next && page < LIMIT; page++) {
    const body: unknown = await get(next)
    // Power Platform answers 204 where there is nothing.
    if (body === null) break
    const parsed: v.InferOutput<typeof Page> = v.parse(Page, body)
    items.push(...parsed.value)
    next = parsed['@odata.nextLink'] ?? parsed.nextLink
    if (next && (new URL(next).origin !== home.origin || new URL(next).pathname !== home.pathname))
      throw new Error(`The next link of ${home.pathname} leads elsewhere.`)
  }
  return items
}
