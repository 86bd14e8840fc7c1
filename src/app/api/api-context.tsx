import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useIdentity } from '../identity/identity-context.tsx'
import { type Api, createApi } from './api.ts'

const ApiContext = createContext<Api | null>(null)

/** Gives what stands inside it the API of the signed-in person. */
export function ApiProvider({ children }: { readonly children: ReactNode }) {
  const identity = useIdentity()
  const api = useMemo(() => createApi(identity), [identity])
  return <ApiContext value={api}>{children}</ApiContext>
}

/** Our own API, on behalf of the signed-in person. */
export function useApi(): Api {
  const api = useContext(ApiContext)
  if (!api) throw new Error('useApi stands outside ApiProvider')
  return api
}
