import { queryOptions } from '@tanstack/react-query'
import type { Api } from '#app/api/api.ts'
import { paths } from '#contract/endpoints.ts'
import { ConnectionList, EnvironmentList } from '#contract/environment.ts'

/** The environments a flow can be built in. */
export const environmentsQuery = (api: Api) =>
  queryOptions({
    queryKey: ['environments'],
    queryFn: ({ signal }) => api.call({ path: paths.environments, answer: EnvironmentList, signal }),
  })

/** The signed-in person's connections of one environment. */
export const connectionsQuery = (api: Api, environment: string) =>
  queryOptions({
    queryKey: ['environments', environment, 'connections'],
    queryFn: ({ signal }) =>
      api.call({
        path: paths.connections(environment),
        answer: ConnectionList,
        signal,
      }),
  })
