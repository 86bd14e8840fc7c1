import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as v from 'valibot'
import { bodyOf } from '../control/tenant-routes.ts'
import { type Account, accountNamed, accountsIn } from '../entra/directory.ts'
import { entraPage } from '../entra/page.ts'
import { wordsIn } from '../entra/words.ts'
import type { World } from '../world.ts'
import { chooserPage } from './chooser-page.ts'
import { hostPage } from './host-page.ts'
import { hostTokens } from './host-token.ts'
import { nestedToken } from './nested-token.ts'
import { tabRequestOf } from './tab-request.ts'
import { teamsWords } from './words.ts'

/** Where the build puts the script of the page, seen from the sources. */
const BUILT = fileURLToPath(new URL('../../../dist/emulator', import.meta.url))

const Person = v.object({ tenantId: v.string(), id: v.string() })
const claims = v.optional(v.string())
const HostTokenOrder = v.object({ person: Person, claims, earned: claims })
const NestedTokenOrder = v.object({
  person: Person,
  clientId: v.string(),
  scope: v.string(),
  claims,
  earned: claims,
  agreed: v.boolean(),
})

/** The Microsoft Teams client, as far as a tab can tell. */
export function teamsRoutes(world: World, scripts = BUILT): Hono {
  const hostToken = hostTokens(world)
  return new Hono()
    .get('/', (c) => {
      const { app = world.appUrl, ...request } = tabRequestOf(c)
      const words = teamsWords(request.locale)
      if (!app)
        return entraPage(c, wordsIn(request.locale), {
          title: words.noAppTitle,
          lead: words.noApp,
          body: '',
          status: 400,
        })
      const all = [...world.tenants.values()]
      const tenants = all.filter(({ id }) => !request.tenant || id === request.tenant)
      const account = accountNamed(accountsIn(tenants), request.user)
      if (!account) return chooserPage(c, request.locale, tenants)
      return hostPage(c, account, { ...request, app })
    })
    .get('/client.js', async (c) => {
      const script = await readFile(`${scripts}/teams.js`, 'utf8').catch(() => null)
      if (script === null) throw new HTTPException(404, { message: 'The script has not been built.' })
      return c.body(script, 200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-cache' })
    })
    .post('/auth-token', async (c) => {
      const { person, ...order } = await ordered(c, HostTokenOrder)
      return c.json(await hostToken(accountOf(world, person), order))
    })
    .post('/nested-token', async (c) => {
      const { person, ...order } = await ordered(c, NestedTokenOrder)
      return c.json(await nestedToken(world, accountOf(world, person), order))
    })
}

/** Reads an order of the page's own script; nobody else's page gets a token here. */
function ordered<T>(c: Context, schema: v.GenericSchema<unknown, T>): Promise<T> {
  const origin = c.req.header('Origin') ?? ''
  const own = origin === 'https://teams.microsoft.com' || /^http:\/\/localhost(?::\d+)?$/.test(origin)
  if (!own) throw new HTTPException(403, { message: `Teams does not stand at ${origin || 'no origin'}.` })
  c.header('Cache-Control', 'no-store')
  return bodyOf(c.req.raw, schema)
}

function accountOf(world: World, { tenantId, id }: v.InferOutput<typeof Person>): Account {
  const tenant = world.tenants.get(tenantId)
  const account = tenant && accountNamed(accountsIn([tenant]), id)
  if (!account) throw new HTTPException(404, { message: `No user ${id} can sign in here.` })
  return account
}
