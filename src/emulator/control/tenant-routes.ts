import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as v from 'valibot'
import { application } from '../entra/application.ts'
import { accountNamed, accountsIn } from '../entra/directory.ts'
import { entraRefusalCodes } from '../entra/refusal-codes.ts'
import { oneAccess } from '../entra/resources.ts'
import { accessToken } from '../entra/tokens.ts'
import { activationCodes } from '../flow-service/activation-codes.ts'
import type { Tenant } from '../tenant.ts'
import type { World } from '../world.ts'
import { tenantInfo } from './tenant-info.ts'

const NewTenant = v.object({ name: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1))) })

const TokenOrder = v.object({
  user: v.string(),
  clientId: v.optional(v.string(), application.clientId),
  scope: v.optional(v.string(), `api://localhost:3978/${application.clientId}/access_as_user`),
  claims: v.optional(v.record(v.string(), v.unknown()), {}),
})

const Limit = v.strictObject({
  concurrent: v.pipe(v.number(), v.integer(), v.minValue(1)),
  requests: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  seconds: v.exactOptional(v.pipe(v.number(), v.minValue(1))),
  takes: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
})

const SwitchesPatch = v.strictObject({
  businessListForbidden: v.optional(v.boolean()),
  isoTimes: v.optional(v.boolean()),
  wrapperStatus: v.optional(v.picklist([400, 403])),
  refusalSurface: v.optional(v.picklist(['sync', 'async'])),
  webhookRefusal: v.optional(v.picklist(['quoted', 'bare'])),
  activationRefusal: v.optional(v.picklist(['none', ...activationCodes])),
  entraRefusal: v.optional(
    v.nullable(v.strictObject({ code: v.picklist(entraRefusalCodes), resource: v.optional(v.string()) })),
  ),
  flowActions: v.optional(v.picklist(['listed', 'forbidden', 'empty'])),
  unarmedTrigger: v.optional(v.picklist(['failed', 'error-500'])),
  flowServiceAvailable: v.optional(v.boolean()),
  armOnDataverseActivate: v.optional(v.boolean()),
  webhookAnswer: v.optional(
    v.picklist([
      'decide',
      'accept-all',
      'unauthorized',
      'not-administrator',
      'domain-not-allowed',
      'too-many',
      'server-error',
    ]),
  ),
  consentMissing: v.optional(v.array(v.string())),
  claimsChallenge: v.optional(v.boolean()),
  clientDataFilter: v.optional(v.picklist(['accepted', 'refused'])),
  teamsAppInstalled: v.optional(v.boolean()),
  dataverseLimit: v.optional(Limit),
  flowServiceLimit: v.optional(Limit),
  retryAfterForm: v.optional(v.picklist(['seconds', 'date'])),
})

/** Makes and removes tenants, hands out tokens, sets switches. */
export function tenantRoutes(world: World): Hono {
  return new Hono()
    .post('/reset', (c) => {
      world.reset()
      return c.body(null, 204)
    })
    .get('/tenants', (c) => c.json({ tenants: [...world.tenants.values()].map(tenantInfo) }))
    .post('/tenants', async (c) => {
      const { name } = await bodyOf(c.req.raw, NewTenant)
      return c.json(tenantInfo(world.addTenant(name)), 201)
    })
    .delete('/tenants/:tid', (c) => {
      world.removeTenant(tenantOr404(world, c.req.param('tid')).id)
      return c.body(null, 204)
    })
    .post('/tenants/:tid/tokens', async (c) => {
      const tenant = tenantOr404(world, c.req.param('tid'))
      const order = await bodyOf(c.req.raw, TokenOrder)
      const account = accountNamed(accountsIn([tenant]), order.user)
      if (!account) throw new HTTPException(404, { message: `No user ${order.user} can sign in here.` })
      const access = oneAccess(tenant, order.scope)
      const { clientId, claims } = order
      return c.json({ access_token: await accessToken(world, { account, clientId, access, claims }) })
    })
    .get('/tenants/:tid/switches', (c) => c.json(tenantOr404(world, c.req.param('tid')).switches))
    .patch('/tenants/:tid/switches', async (c) => {
      const { switches } = tenantOr404(world, c.req.param('tid'))
      return c.json(Object.assign(switches, await bodyOf(c.req.raw, SwitchesPatch)))
    })
}

/** The tenant of a control path. */
export function tenantOr404(world: World, id: string): Tenant {
  const tenant = world.tenants.get(id)
  if (!tenant) throw new HTTPException(404, { message: `There is no tenant ${id}.` })
  return tenant
}

/** Reads a control request's body; an empty one counts as `{}`. */
export async function bodyOf<T>(request: Request, schema: v.GenericSchema<unknown, T>): Promise<T> {
  const text = await request.text()
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text === '' ? '{}' : text)
  if (read.success) return read.output
  throw new HTTPException(400, { message: v.summarize(read.issues) })
}
