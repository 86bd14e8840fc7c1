import { queryOptions } from '@tanstack/react-query'
import type { Api } from '#app/api/api.ts'
import { FlowDefinition } from '#contract/definition.ts'
import { paths } from '#contract/endpoints.ts'
import type { FlowSummary } from '#contract/flow.ts'

/** What a flow does, as it is by its latest change. */
export const definitionQuery = (api: Api, address: string, { id, environment, etag }: FlowSummary) =>
  queryOptions({
    queryKey: ['definition', address.toLowerCase(), id, etag],
    queryFn: ({ signal }) =>
      api.call({
        path: paths.definition(address, id, { environment: environment.id }),
        answer: FlowDefinition,
        signal,
      }),
  })
