import { QueryClient } from '@tanstack/react-query'
import { problemOf } from './problem-error.ts'

/** Makes an empty memory for what the server tells one person. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // Offline is a failure one is told of, not a wait without a sign.
        networkMode: 'always',
        // What an earlier visit was answered is old, however short a time ago.
        staleTime: ({ state }) => (state.dataUpdateCount === 0 ? 0 : 30_000),
        // The server has retried what is worth it; only a server out of reach is worth another knock.
        retry: (failures, error) => failures < 1 && problemOf(error).code === 'offline',
      },
    },
  })
