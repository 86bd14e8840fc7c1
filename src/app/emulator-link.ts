import { useContext } from 'react'
import { IdentityContext } from './identity/identity-context.tsx'
import { EmulatorUrlContext } from './page-config.ts'
import { useLanguage } from './text/text-context.tsx'

/** Where the signed-in person books test appointments by hand; null where Microsoft is Microsoft. */
export function useEmulatorLink(): string | null {
  const url = useContext(EmulatorUrlContext)
  const identity = useContext(IdentityContext)
  const { language } = useLanguage()
  if (!url) return null
  const query = new URLSearchParams({ language, ...(identity && { tenant: identity.account.tenantId }) })
  return `${url}?${query}`
}
