import * as v from 'valibot'
import { answerOf, unreadable } from './answer.ts'
import type { UpstreamAnswer } from './http.ts'
import type { Asked } from './unanswered.ts'

const LIMIT = 200

/** One page of a collection, and when the service answered with it. */
export interface Page<Item> {
  readonly items: Item[]
  readonly at: number
}

/** By the service's own clock, which is the one it stamps its rows with. */
const answeredAt = ({ headers }: Pick<UpstreamAnswer, 'headers'>): number => {
  const at = Date.parse(String(headers.date))
  return Number.isNaN(at) ? Date.now() : at
}

/** Reads an OData collection page by page; a next link that leaves the collection's own path is not followed. */
export async function* pagesOf<Item extends v.GenericSchema>(
  item: Item,
  first: string,
  asked: Asked,
  get: (url: string) => Promise<Omit<UpstreamAnswer, 'text'>>,
): AsyncGenerator<Page<v.InferOutput<Item>>, void> {
  const Answer = v.object({
    value: v.array(item),
    '@odata.nextLink': v.nullish(v.string()),
    nextLink: v.nullish(v.string()),
  })
  const home = new URL(first)
  let next = first
  for (let page = 0; ; page++) {
    // Half a list would be shown as the whole.
    if (page === LIMIT) throw unreadable(asked, 'it has too many pages')
    const answer = await get(next)
    // Power Platform answers 204 where there is nothing.
    if (answer.status === 204) return
    const read: v.InferOutput<typeof Answer> = answerOf(Answer, answer.body, asked)
    yield { items: read.value, at: answeredAt(answer) }
    const link = read['@odata.nextLink'] || read.nextLink
    if (!link) return
    const place: URL | null = URL.canParse(link, next) ? new URL(link, next) : null
    if (place?.origin !== home.origin || place.pathname !== home.pathname)
      throw unreadable(asked, 'its next link leads elsewhere')
    if (place.href === new URL(next).href) throw unreadable(asked, 'its next link leads back to it')
    next = place.href
  }
}

/** Reads an OData collection to its end. */
export async function allPages<Item extends v.GenericSchema>(
  ...collection: Parameters<typeof pagesOf<Item>>
): Promise<v.InferOutput<Item>[]> {
  const items: v.InferOutput<Item>[] = []
  for await (const page of pagesOf(...collection)) items.push(...page.items)
  return items
}
