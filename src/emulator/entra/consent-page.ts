import type { Context } from 'hono'
import { html } from 'hono/html'
import { application } from './application.ts'
import type { Account } from './directory.ts'
import { entraPage } from './page.ts'
import type { Access } from './resources.ts'
import type { Words } from './words.ts'

/** The page where a user consents to what the app wants to reach in their name. */
export const consentPage = (
  c: Context,
  words: Words,
  { user }: Account,
  accesses: readonly Access[],
): Promise<Response> =>
  entraPage(c, words, {
    title: words.consentTitle,
    lead: words.consentAsks(user.displayName),
    body: html`<form method="post">
<input type="hidden" name="persona" value="${user.id}">
<ul class="card">${accesses.map(
      ({ audience, scopes }) =>
        html`<li><p>${nameOf(audience)}</p><p class="small">${scopes.join(', ')}</p></li>`,
    )}</ul>
<div class="choices">
<button class="choice first" name="consent" value="accept">${words.accept}</button>
<button class="choice" name="consent" value="decline">${words.decline}</button>
</div>
</form>`,
  })

/** The application is known to people by its name; Microsoft's services by their addresses. */
const nameOf = (audience: string) => (audience === application.clientId ? application.name : audience)
