import type { FlowContext } from './session.ts'

const usualPage = 50

/** One page of a list, with the address of the next one, which is absent on the last. */
export function pageOf<Item>(c: FlowContext, items: readonly Item[], json: (item: Item) => unknown) {
  const { world } = c.var.session
  const url = new URL(c.req.url)
  const size = Number(url.searchParams.get('$top')) || usualPage
  const start = Number(url.searchParams.get('$skiptoken')) || 0
  const end = start + size
  url.searchParams.set('$skiptoken', String(end))
  return {
    value: items.slice(start, end).map(json),
    ...(end < items.length && { nextLink: `${world.baseUrl}${url.pathname}${url.search}` }),
  }
}

/** An instant as the flow service writes it. */
export const instant = (text: string) => new Date(text).toISOString().replace('Z', '0000Z')
