import { type AccountInfo, createNestablePublicClientApplication } from '@azure/msal-browser'
import { useEffect, useState } from 'react'

/** The application that the emulator's Entra knows. */
const CLIENT_ID = '11111111-aaaa-4bbb-8ccc-222222222222'
const SCOPES = ['User.Read']

/** Who is signed in, by nested app authentication, once the host is there to ask. */
export function useAccount(hostIsThere: boolean): AccountInfo | null {
  const [account, setAccount] = useState<AccountInfo | null>(null)
  useEffect(() => {
    if (!hostIsThere) return
    const signIn = async () => {
      const msal = await createNestablePublicClientApplication({
        auth: {
          clientId: CLIENT_ID,
          authority: 'https://login.microsoftonline.com/common',
        },
      })
      const request = { scopes: SCOPES }
      const { account } = await msal.acquireTokenSilent(request).catch(() => msal.acquireTokenPopup(request))
      setAccount(account)
    }
    void signIn()
  }, [hostIsThere])
  return account
}
