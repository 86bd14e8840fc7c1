import { randomBytes } from 'node:crypto'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import type { Config } from '../config.ts'
import { builtPage } from './built-page.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { openingOf } from './opening.ts'
import { pageConfigOf } from './page-config.ts'

/** Files whose names tell what is in them never change. */
const keptForEver: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.ok) return
  c.header('cache-control', 'public, max-age=31536000, immutable')
  c.header('vary', 'Accept-Encoding')
}

const freshNonce = () => randomBytes(16).toString('base64')

/** Serves the built app: its files for ever, its page as each opening of it needs it. */
export function page(config: Config, directory: string): Hono {
  const fill = builtPage(directory, JSON.stringify(pageConfigOf(config)).replaceAll('<', '\\u003c'))
  const secure = (c: Context, nonce: string, hosted: boolean) => {
    c.header('content-security-policy', contentSecurityPolicy(nonce, hosted, config))
    // With a nonce of its own, a page is never what it was before.
    c.header('cache-control', 'no-cache')
  }

  return new Hono()
    .use(
      '/assets/*',
      keptForEver,
      serveStatic({ root: directory, precompressed: true }),
      // A page in place of a file that is gone would be kept for ever by somebody.
      async (c) => c.notFound(),
    )
    .use('/auth.html', async (c, next) => {
      await next()
      secure(c, freshNonce(), false)
    })
    .get('/:file{auth\\.html|[a-z-]+\\.(?:svg|png|ico)}', serveStatic({ root: directory }))
    .get('*', (c) => {
      const [opening, nonce] = [openingOf(c), freshNonce()]
      secure(c, nonce, opening.hosted)
      c.header('vary', 'Accept-Language')
      return c.html(fill(opening, nonce))
    })
}
