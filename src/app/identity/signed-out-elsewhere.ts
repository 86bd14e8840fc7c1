import type { IPublicClientApplication } from '@azure/msal-browser'

/** Milliseconds after the last thing another tab removed at which it has removed all it will. */
const SETTLED = 1000

/**
 * Calls back once another tab has signed an account out; gives the way to stop listening. MSAL tells of that itself, but
 * while it may still hold the account, and not again.
 */
export function onSignedOutElsewhere(
  application: Pick<IPublicClientApplication, 'getAllAccounts'>,
  id: string,
  left: () => void,
): () => void {
  let settling: ReturnType<typeof setTimeout>
  const look = () => {
    if (!application.getAllAccounts().some(({ homeAccountId }) => homeAccountId === id)) left()
  }
  const listen = ({ newValue }: StorageEvent) => {
    if (newValue !== null) return
    clearTimeout(settling)
    settling = setTimeout(look, SETTLED)
  }
  addEventListener('storage', listen)
  return () => {
    clearTimeout(settling)
    removeEventListener('storage', listen)
  }
}
