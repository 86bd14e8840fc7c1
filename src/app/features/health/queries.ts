import { queryOptions } from '@tanstack/react-query'
import type { Api } from '#app/api/api.ts'
import { overviewQuery } from '#app/features/businesses/queries.ts'
import type { FlowSummary } from '#contract/flow.ts'
import { healthPaths } from '#contract/flow-endpoints.ts'
import { FlowHealth, RunDetail } from '#contract/flow-health.ts'
import { Suspects } from '#contract/suspects.ts'

/** Whatever changes a booking page changes what these are answered. */
const under = (api: Api, address: string) => overviewQuery(api, address).queryKey

/** The health of a flow. */
export const flowHealthQuery = (api: Api, address: string, { id, environment }: FlowSummary) =>
  queryOptions({
    queryKey: [...under(api, address), 'health', id],
    queryFn: ({ signal }) => {
      const path = healthPaths.flow(address, id, { environment: environment.id })
      return api.call({ path, answer: FlowHealth, signal })
    },
  })

/** One run of a flow, which does not change any more. */
export const runQuery = (api: Api, address: string, { id, environment }: FlowSummary, runId: string) =>
  queryOptions({
    queryKey: ['runs', address.toLowerCase(), id, runId],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => {
      const path = healthPaths.run(address, id, runId, { environment: environment.id })
      return api.call({ path, answer: RunDetail, signal })
    },
  })

/** What may hold the slots that nothing visible holds. */
export const suspectsQuery = (api: Api, address: string) =>
  queryOptions({
    queryKey: [...under(api, address), 'suspects'],
    queryFn: ({ signal }) => api.call({ path: healthPaths.suspects(address), answer: Suspects, signal }),
  })
