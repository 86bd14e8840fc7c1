import {
  type AccountInfo,
  AuthError,
  BrowserAuthErrorCodes,
  InteractionRequiredAuthError,
  type IPublicClientApplication,
  type PopupRequest,
  PublicClientApplication,
} from '@azure/msal-browser'
import type { PageConfig } from '#contract/page-config.ts'
import { offlineProblem, ProblemError, signedOutProblem } from '../api/problem-error.ts'
import { stored } from '../stored.ts'
import type { TokenNeed } from './identity.ts'
import { ownAnswer } from './own-answer.ts'

/** The MSAL application of this page, once it has read what Microsoft sent back, and what that sign-in failed of. */
export interface SignInArrival {
  readonly application: IPublicClientApplication
  readonly clientId: string
  readonly scope: string
  readonly failure: string | null
}

/** Starts MSAL and lets it read the answer to a redirect, if the page was opened by one. */
export async function arrive({
  clientId,
  authority,
  authorityMetadata,
  scope,
}: PageConfig): Promise<SignInArrival> {
  const bridge = `${location.origin}/auth.html`
  const applicationWith = async (cacheLocation: 'localStorage' | 'memoryStorage') => {
    const application = new PublicClientApplication({
      auth: {
        clientId,
        authority,
        ...(authorityMetadata ? { authorityMetadata } : {}),
        redirectUri: bridge,
        postLogoutRedirectUri: bridge,
      },
      cache: { cacheLocation },
    })
    await application.initialize()
    return application
  }
  // A storage that is full throws where one that is forbidden is not even tried.
  const application = await applicationWith('localStorage').catch(() => applicationWith('memoryStorage'))
  try {
    const answer = await application.handleRedirectPromise()
    if (answer) application.setActiveAccount(answer.account)
    return { application, clientId, scope, failure: null }
  } catch (error) {
    return { application, clientId, scope, failure: error instanceof Error ? error.message : String(error) }
  }
}

/** Signs somebody in, and says whether the page is left for it; where nothing can be stored a redirect would come back to nothing, so a window is used. */
export function signIn({ application, scope }: SignInArrival): {
  readonly leaves: boolean
  readonly done: Promise<void>
} {
  const request = { scopes: [scope], prompt: 'select_account' }
  if (stored.set('signing-in', scope)) return { leaves: true, done: application.loginRedirect(request) }
  const answered = application.loginPopup({ ...request, ...ANEW })
  return { leaves: false, done: answered.then(({ account }) => application.setActiveAccount(account)) }
}

/** Whoever closed the window and presses again means it: MSAL would wait for that window for a minute. */
const ANEW = { overrideInteractionInProgress: true }

const { popupWindowError, emptyWindowError, noNetworkConnectivity, postRequestFailed, getRequestFailed } =
  BrowserAuthErrorCodes
const blocked = new Set<string>([popupWindowError, emptyWindowError])
const unreachable = new Set<string>([
  noNetworkConnectivity,
  postRequestFailed,
  getRequestFailed,
  'network_error',
])

const codeOf = (error: unknown): string => (error instanceof AuthError ? error.errorCode : '')

/** Shows the person that Microsoft wants to see them, and resolves once they have answered. */
export type AskAgain = (open: () => Promise<string>) => Promise<string>

/** Gives tokens to one account: silently where that does, else by a window that Microsoft shows. */
export function tokenGiver(
  { application, scope, clientId }: SignInArrival,
  account: AccountInfo,
  askAgain: AskAgain,
): (need?: TokenNeed) => Promise<string> {
  const token = { scopes: [scope], account }
  // All that the server may ever ask for in this name; an application names itself by its id alone.
  const everything = { scopes: [`${clientId}/.default`], account, prompt: 'consent' }
  const person = `${account.localAccountId}.${account.tenantId}`
  const ask = (request: PopupRequest) =>
    ownAnswer(application, person, application.acquireTokenPopup({ ...request, ...ANEW }))

  async function give(need?: TokenNeed): Promise<string> {
    const claims = need?.kind === 'claims' ? { claims: need.claims } : {}
    const open = async () => (await ask({ ...token, ...claims })).accessToken
    try {
      if (need?.kind === 'again') return await open()
      if (need?.kind === 'consent') await ask(everything)
      const forceRefresh = need?.kind === 'rejected' || need?.kind === 'consent'
      return (await application.acquireTokenSilent({ ...token, ...claims, forceRefresh })).accessToken
    } catch (error) {
      // A window nobody pressed for is blocked by the browser: then a button asks for the press.
      if (error instanceof InteractionRequiredAuthError || blocked.has(codeOf(error))) return askAgain(open)
      throw new ProblemError(unreachable.has(codeOf(error)) ? offlineProblem(error) : signedOutProblem(error))
    }
  }
  return give
}
