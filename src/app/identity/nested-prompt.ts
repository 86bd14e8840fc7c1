import { createNestablePublicClientApplication, type PopupRequest } from '@azure/msal-browser'
import type { PageConfig } from '#contract/page-config.ts'
import type { TokenNeed } from './identity.ts'
import { ownAnswer } from './own-answer.ts'

/** Opens Microsoft's window from inside a tab: the host's own where it lends one, else a popup; gives a token for our API in that person's name. */
export async function promptFromTab(
  { clientId, authority, authorityMetadata, scope }: PageConfig,
  loginHint: string | undefined,
  person: string,
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
  const open = (request: PopupRequest) =>
    ownAnswer(application, person, application.acquireTokenPopup(request))
  return async (need) => {
    const claims = need.kind === 'claims' ? { claims: need.claims } : {}
    if (need.kind !== 'consent') return (await open({ ...asked, ...claims })).accessToken
    // All that the server may ever ask for in this name; an application names itself by its id alone.
    const { account } = await open({ ...asked, scopes: [`${clientId}/.default`], prompt: 'consent' })
    return (await application.acquireTokenSilent({ scopes: [scope], account })).accessToken
  }
}
