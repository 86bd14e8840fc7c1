import { createNestablePublicClientApplication, type PopupRequest } from '@azure/msal-browser'
import type { PageConfig } from '#contract/page-config.ts'
import type { TokenNeed } from './identity.ts'

/** Opens Microsoft's window from inside a tab: the host's own where it lends one, else a popup; gives a token for our API. */
export async function promptFromTab(
  { clientId, authority, authorityMetadata, scope }: PageConfig,
  loginHint: string | undefined,
): Promise<(need: TokenNeed) => Promise<string>> {
  const application = await createNestablePublicClientApplication({
    auth: {
      clientId,
      authority,
      ...(authorityMetadata ? { authorityMetadata } : {}),
      redirectUri: `${location.origin}/auth.html`,
    },
    // A frame's storage and messages are kept apart from those of the window, so the answer is read from its address.
    system: { enableLegacyPolling: true },
  })
  const asked: PopupRequest = { scopes: [scope], ...(loginHint ? { loginHint } : {}) }
  return async (need) => {
    // All that the server may ever ask for in this name; an application names itself by its id alone.
    if (need.kind === 'consent')
      await application.acquireTokenPopup({ ...asked, scopes: [`${clientId}/.default`], prompt: 'consent' })
    const claims = need.kind === 'claims' ? { claims: need.claims } : {}
    if (need.kind !== 'consent')
      return (await application.acquireTokenPopup({ ...asked, ...claims })).accessToken
    const account = application.getActiveAccount() ?? application.getAllAccounts()[0]
    return (await application.acquireTokenSilent({ scopes: [scope], ...(account ? { account } : {}) }))
      .accessToken
  }
}
