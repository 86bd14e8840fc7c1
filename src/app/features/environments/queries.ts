import { queryOptions } from '@tanstack/react-query'
import type { Api } from '#app/api/api.ts'
import { ConnectionList, EnvironmentList } from '#contract/environment.ts'

/** The environments a flow can be built in. */
export const environmentsQuery = (api: Api) =>
  queryOptions({
    queryKey: ['environments'],
    queryFn: ({ signal }) => api.call({ path: '/api/environments', answer: EnvironmentList, signal }),
  })

/** The signed-in person's connections of one environment. */
export const connectionsQuery = (api: Api, environment: string) =>
  queryOptions({
    queryKey: ['environments', environment, 'connections'],
    queryFn: ({ signal }) =>
      api.call({
        path: `/api/environments/${encodeURIComponent(environment)}/connections`,
        answer: ConnectionList,
        signal,
      }),
  })
