import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import type { FlowRun } from '../tenant.ts'
import type { World } from '../world.ts'
import type { FlowSession } from './session.ts'

const key = randomBytes(32)

/** A link to what an action or a trigger took or gave: whoever has it may read, without a token. */
export function contentLink(
  { world, tenant }: FlowSession,
  run: FlowRun,
  of: string,
  part: 'inputs' | 'outputs',
  content: unknown,
) {
  const path = `/content/${tenant.id}/${run.id}/${of.split('/').map(encodeURIComponent).join('/')}/${part}`
  const contentSize = Buffer.byteLength(JSON.stringify(content))
  const query = new URLSearchParams({
    'api-version': '2016-11-01',
    sp: '/read',
    sv: '1.0',
    sig: signature(path),
  })
  return { uri: `${world.baseUrl}/flow${path}?${query}`, contentVersion: `"${run.id}"`, contentSize }
}

/** Where those links lead. */
export function contentRoutes(world: World): Hono {
  return new Hono()
    .use('/content/*', async (c, next) => {
      const path = new URL(c.req.url).pathname.replace(/^\/flow/, '')
      if (isSigned(path, c.req.query('sig') ?? '')) return next()
      const message = 'The provided workflow access signature is not valid.'
      return c.json({ error: { code: 'AuthorizationFailed', message } }, 403)
    })
    .get('/content/:tenant/:run/trigger/outputs', (c) => {
      const run = runOf(world, c.req.param())
      return run ? c.json({ headers: {}, body: run.trigger.body }) : c.notFound()
    })
    .get('/content/:tenant/:run/actions/:action/:part', (c) => {
      const content = actionOf(world, c.req.param())
      return content ? c.json(partOf(content, c.req.param('part'))) : c.notFound()
    })
    .get('/content/:tenant/:run/actions/:action/repetitions/:index/:part', (c) => {
      const content = actionOf(world, c.req.param())?.repetitions?.[Number(c.req.param('index'))]
      return content ? c.json(partOf(content, c.req.param('part'))) : c.notFound()
    })
}

const runOf = (world: World, { tenant, run }: { tenant: string; run: string }): FlowRun | undefined =>
  world.tenants.get(tenant)?.runs.find(({ id }) => id === run)

const actionOf = (world: World, { action, ...at }: { tenant: string; run: string; action: string }) =>
  runOf(world, at)?.actions.find(({ name }) => name === action)

const partOf = ({ inputs, outputs }: { inputs: unknown; outputs: unknown }, part: string) =>
  part === 'inputs' ? inputs : outputs

const signature = (path: string) => createHmac('sha256', key).update(path).digest('base64url')

function isSigned(path: string, sent: string): boolean {
  const [right, given] = [Buffer.from(signature(path)), Buffer.from(sent)]
  return right.length === given.length && timingSafeEqual(right, given)
}
