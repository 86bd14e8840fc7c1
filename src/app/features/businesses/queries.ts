import { queryOptions } from '@tanstack/react-query'
import type { Api } from '#app/api/api.ts'
import { lastSeen } from '#app/api/last-seen.ts'
import { BusinessList, BusinessOverview } from '#contract/business.ts'
import { paths } from '#contract/endpoints.ts'

/** Only a whole answer is worth coming back to. */
function keep({ memory }: Api, path: string, overview: BusinessOverview): void {
  if (!overview.flowsProblem) memory.keep(path, overview)
}

/** The booking pages the signed-in person can see; whoever has just one is told all about it at once. */
export const businessesQuery = (api: Api) => {
  const path = paths.businesses
  return queryOptions({
    queryKey: ['businesses'],
    ...lastSeen(api, path, BusinessList),
    queryFn: async ({ signal, client }) => {
      const list = await api.memory.ask(path, api.call({ path, answer: BusinessList, signal }))
      const { overview } = list
      if (overview) {
        const { address } = overview.business
        client.setQueryData(overviewQuery(api, address).queryKey, overview)
        keep(api, paths.business(address), overview)
      }
      api.memory.keep(path, { ...list, overview: null })
      return list
    },
  })
}

/** One booking page with its slots, flows and administrators. */
export const overviewQuery = (api: Api, address: string) => {
  const path = paths.business(address)
  return queryOptions({
    queryKey: ['businesses', address.toLowerCase()],
    ...lastSeen(api, path, BusinessOverview),
    queryFn: async ({ signal }) => {
      const overview = await api.memory.ask(path, api.call({ path, answer: BusinessOverview, signal }))
      keep(api, path, overview)
      return overview
    },
  })
}
