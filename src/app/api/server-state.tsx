import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Identity } from '../identity/identity.ts'
import { useIdentity } from '../identity/identity-context.tsx'
import { ApiProvider } from './api-context.tsx'
import { problemOf } from './problem-error.ts'

const createClient = () =>
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

function Told({ identity, children }: { readonly identity: Identity; readonly children: ReactNode }) {
  const [client] = useState(createClient)
  return (
    <QueryClientProvider client={client}>
      <ApiProvider identity={identity}>{children}</ApiProvider>
    </QueryClientProvider>
  )
}

/** What one person has been told by the server; another account starts with nothing. */
export function ServerState({ children }: { readonly children: ReactNode }) {
  const identity = useIdentity()
  const { tenantId, id } = identity.account
  return (
    <Told key={`${tenantId}/${id}`} identity={identity}>
      {children}
    </Told>
  )
}
