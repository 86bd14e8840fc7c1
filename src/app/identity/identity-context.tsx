import { createContext, useContext } from 'react'
import type { Identity } from './identity.ts'

/** Hands the signed-in person down the page; nobody is signed in where it is null. */
export const IdentityContext = createContext<Identity | null>(null)

/** The signed-in person. */
export function useIdentity(): Identity {
  const identity = useContext(IdentityContext)
  if (!identity) throw new Error('useIdentity stands outside a sign-in')
  return identity
}
