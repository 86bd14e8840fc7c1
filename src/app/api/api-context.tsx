import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Identity } from '../identity/identity.ts'
import { IdentityContext } from '../identity/identity-context.tsx'
import { stored } from '../stored.ts'
import { type Api, createApi } from './api.ts'
import { openMemory } from './memory.ts'

interface Props {
  readonly identity: Identity
  readonly children: ReactNode
}

const ApiContext = createContext<Api | null>(null)

/** Gives what stands inside it the API of one signed-in person, who is forgotten on signing out. */
export function ApiProvider({ identity, children }: Props) {
  const [memory] = useState(() => openMemory(identity.account))
  const api = useMemo(() => createApi(identity, memory), [identity, memory])
  useEffect(() => memory.watch(), [memory])

  const forgetful = useMemo<Identity>(() => {
    const { signOut } = identity
    const leave = async () => {
      memory.close()
      stored.removeOf(identity.account.id)
      await signOut?.()
    }
    return { ...identity, signOut: signOut && leave }
  }, [identity, memory])

  return (
    <IdentityContext value={forgetful}>
      <ApiContext value={api}>{children}</ApiContext>
    </IdentityContext>
  )
}

/** Our own API, on behalf of the signed-in person. */
export function useApi(): Api {
  const api = useContext(ApiContext)
  if (!api) throw new Error('useApi stands outside ApiProvider')
  return api
}
