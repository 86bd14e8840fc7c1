import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { Api } from '#app/api/api.ts'
import { paths } from '#contract/endpoints.ts'
import { RequestDetail, RequestList } from '#contract/request.ts'
import { isOpen } from '#domain/request/moves.ts'
import { overviewQuery } from '../businesses/queries.ts'

/** How often an open request is looked at while somebody has it in view. */
const OFTEN = 30_000
/** Building takes seconds, and somebody is waiting for it. */
const VERY_OFTEN = 3_000

const requestsKey = (address: string) => ['requests', address.toLowerCase()] as const

/** The requests of a booking page that the signed-in person may see. */
export const requestsQuery = (api: Api, address: string) =>
  queryOptions({
    queryKey: requestsKey(address),
    queryFn: ({ signal }) => api.call({ path: paths.requests(address), answer: RequestList, signal }),
    refetchOnWindowFocus: 'always',
    refetchInterval: OFTEN,
    staleTime: 0,
  })

/** One request with everything that is known of it, as it is now. */
export const requestQuery = (api: Api, address: string, id: string) =>
  queryOptions({
    queryKey: [...requestsKey(address), id],
    queryFn: ({ signal }) => api.call({ path: paths.request(address, id), answer: RequestDetail, signal }),
    refetchOnWindowFocus: 'always',
    refetchInterval: ({ state: { data } }) => {
      if (data?.state === 'building') return VERY_OFTEN
      return data && isOpen(data.state) && OFTEN
    },
    staleTime: 0,
  })

/** Takes in what was written of a draft; who comes to see the list or the booking page next has them asked anew. */
export function draftWritten(client: QueryClient, api: Api, address: string, now: RequestDetail): void {
  client.setQueryData(requestQuery(api, address, now.id).queryKey, now)
  for (const queryKey of [requestsKey(address), overviewQuery(api, address).queryKey])
    void client.invalidateQueries({ queryKey, refetchType: 'none', exact: true })
}

/** Takes in what a request has become; the list and the booking page count it anew. */
export function requestChanged(client: QueryClient, api: Api, address: string, now: RequestDetail): void {
  client.setQueryData(requestQuery(api, address, now.id).queryKey, now)
  void client.invalidateQueries({ queryKey: requestsKey(address), exact: true })
  void client.invalidateQueries({ queryKey: overviewQuery(api, address).queryKey })
}
