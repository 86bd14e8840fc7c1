import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import type { Api } from '#app/api/api.ts'
import { overviewQuery } from '#app/features/businesses/queries.ts'
import type { SwitchFlow } from '#contract/creation.ts'
import { paths } from '#contract/endpoints.ts'
import { FlowSummary } from '#contract/flow.ts'

/** Turns one flow on or off; the slots may change with it, so the overview is read again. */
export const switchFlow = (api: Api, client: QueryClient, address: string, flowId: string) =>
  mutationOptions({
    mutationFn: (body: SwitchFlow) =>
      api.call({ method: 'PATCH', path: paths.flow(address, flowId), body, answer: FlowSummary }),
    onSettled: () => client.invalidateQueries({ queryKey: overviewQuery(api, address).queryKey }),
  })
