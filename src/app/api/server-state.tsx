import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Identity } from '../identity/identity.ts'
import { useIdentity } from '../identity/identity-context.tsx'
import { ApiProvider } from './api-context.tsx'
import { createQueryClient } from './query-client.ts'

function Told({ identity, children }: { readonly identity: Identity; readonly children: ReactNode }) {
  const [client] = useState(() => identity.answered ?? createQueryClient())
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
