import { Hono } from 'hono'
import type { World } from '../world.ts'
import { checkRedirectUri } from './application.ts'
import { tenantsNamed } from './directory.ts'
import { entraPage } from './page.ts'
import { forget } from './session.ts'
import { wordsFor } from './words.ts'

/** Signs the browser out and sends it back to where the app wants it. */
export function logoutRoutes(world: World): Hono {
  return new Hono().get('/:tenant/oauth2/v2.0/logout', async (c) => {
    tenantsNamed(world, c.req.param('tenant'))
    forget(c)
    const { post_logout_redirect_uri: back, state } = c.req.query()
    if (back === undefined) {
      const words = wordsFor(c)
      return entraPage(c, words, { title: words.signedOut, body: '' })
    }
    checkRedirectUri(back)
    const reply = new URL(back)
    if (state !== undefined) reply.searchParams.set('state', state)
    return c.redirect(reply.href)
  })
}
