import { type Context, Hono } from 'hono'
import type { Tenant } from '../tenant.ts'
import type { World } from '../world.ts'
import {
  type AuthorizeRequest,
  checkCodeRequest,
  readAuthorizeRequest,
  replyTo,
} from './authorize-request.ts'
import { consentMissing, consentRequired, everythingAsked, giveConsent } from './consent.ts'
import { consentPage } from './consent-page.ts'
import { type Account, accountNamed, accountsIn, tenantsNamed } from './directory.ts'
import { EntraError, entraErrorBody } from './entra-error.ts'
import { errorPage } from './error-page.ts'
import type { CodeGrant } from './grants.ts'
import { personaPage } from './persona-page.ts'
import { type Access, accessAsked } from './resources.ts'
import { seal } from './sealed.ts'
import { remember, signedIn } from './session.ts'
import { claimsAsked, needsInteraction, stepUpRequired } from './step-up.ts'
import { clientInfo } from './tokens.ts'
import { wordsFor } from './words.ts'

/** The page where a browser signs in; it answers the app by a redirect. */
export function authorizeRoutes(world: World): Hono {
  const app = new Hono()
  app.on(['GET', 'POST'], '/:tenant/oauth2/v2.0/authorize', async (c) => {
    const name = c.req.param('tenant') ?? ''
    const tenants = tenantsNamed(world, name)
    const request = readAuthorizeRequest(c.req.query(), name)
    try {
      checkCodeRequest(request)
      return await (request.prompt === 'none'
        ? silentSignIn(world, c, tenants, request)
        : interactiveSignIn(world, c, tenants, request))
    } catch (error) {
      if (!(error instanceof EntraError)) throw error
      const { error_description } = entraErrorBody(error, world.now())
      return c.redirect(replyTo(request, { error: error.error, error_description }), 303)
    }
  })
  return app.onError((error, c) => {
    if (!(error instanceof EntraError)) throw error
    return errorPage(c, wordsFor(c), entraErrorBody(error, world.now()))
  })
}

/** Answers by the browser's session alone. */
async function silentSignIn(world: World, c: Context, tenants: readonly Tenant[], request: AuthorizeRequest) {
  const here = await signedIn(world, c, accountsIn(tenants))
  const account = request.login_hint === undefined ? here[0] : accountNamed(here, request.login_hint)
  if (!account) {
    throw new EntraError(
      50058,
      'login_required',
      'A silent sign-in request was sent but no user is signed in. The cookies used to represent the session were not sent in the request.',
    )
  }
  const accesses = accessAsked(account.tenant, request.scope)
  if (consentMissing(account.tenant, accesses).length > 0) throw consentRequired()
  if (needsInteraction(claimsAsked(request.claims))) throw stepUpRequired(accesses[0]?.audience ?? '')
  return answerCode(world, c, request, account)
}

async function interactiveSignIn(
  world: World,
  c: Context,
  tenants: readonly Tenant[],
  request: AuthorizeRequest,
) {
  const accounts = accountsIn(tenants)
  const form = c.req.method === 'POST' ? await c.req.parseBody() : {}
  const account =
    accountNamed(accounts, String(form.persona ?? '')) ?? (await knownAccount(world, c, accounts, request))
  if (!account) return personaPage(c, wordsFor(c), tenants)
  const accesses = consentAsked(account.tenant, request)
  if (accesses.length > 0) {
    if (form.consent === undefined) return consentPage(c, wordsFor(c), account, accesses)
    if (form.consent !== 'accept') {
      throw new EntraError(65004, 'access_denied', 'User declined to consent to access the app.')
    }
    giveConsent(account.tenant, accesses)
  }
  await remember(world, c, account)
  return answerCode(world, c, request, account)
}

/** Who it must be without asking: whom the app hints at, else whoever is signed in to this browser. */
async function knownAccount(world: World, c: Context, accounts: Account[], request: AuthorizeRequest) {
  const { prompt, login_hint } = request
  if (prompt === 'select_account') return undefined
  const hinted = login_hint === undefined ? undefined : accountNamed(accounts, login_hint)
  if (hinted || prompt === 'login') return hinted
  const [latest] = await signedIn(world, c, accounts)
  return latest
}

/** What the user is asked to consent to: what is asked and not yet given, or all that is asked if the app insists. */
function consentAsked(tenant: Tenant, { scope, prompt }: AuthorizeRequest): Access[] {
  const accesses = prompt === 'consent' ? everythingAsked(tenant, scope) : accessAsked(tenant, scope)
  return prompt === 'consent' || consentMissing(tenant, accesses).length > 0 ? accesses : []
}

async function answerCode(world: World, c: Context, request: AuthorizeRequest, account: Account) {
  const content: CodeGrant = {
    tenantId: account.tenant.id,
    userId: account.user.id,
    clientId: request.client_id,
    scope: request.scope,
    nonce: request.nonce,
    claims: claimsAsked(request.claims),
    redirectUri: request.redirect_uri,
    codeChallenge: request.code_challenge,
  }
  const code = await seal(world, 'code', content)
  const answer = { code, client_info: clientInfo(account), session_state: account.user.id }
  return c.redirect(replyTo(request, answer), 303)
}
