import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { ConnectionEnv } from './connection.ts'
import { inBody, inPath, type Operations, requiredInBody } from './operation.ts'

// Whether the literal keys carry a `body/` prefix could not be confirmed, so both are taken.
const either = (key: string, parameter = inBody()) => ({ [key]: parameter, [`body/${key}`]: parameter })

const productFields = {
  ...either('active', inBody('boolean')),
  ...either('caption'),
  ...either('description'),
  ...either('images'),
  ...either('shippable', inBody('boolean')),
  ...either('url'),
}

/** The actions of the Stripe connector. */
export const stripeOperations: Operations = {
  CreateCustomer: {
    method: 'POST',
    path: '/v1/customers',
    parameters: { ...either('description'), ...either('email') },
  },
  UpdateCustomer: {
    method: 'POST',
    path: '/v1/customers/{id}',
    parameters: { id: inPath(), ...either('description'), ...either('email') },
  },
  GetCustomer: { method: 'GET', path: '/v1/customers/{id}', parameters: { id: inPath() } },
  CreateProduct: {
    method: 'POST',
    path: '/v1/products',
    parameters: { name: requiredInBody(), ...either('id'), ...productFields },
  },
  UpdateProduct: {
    method: 'POST',
    path: '/v1/products/{id}',
    parameters: { id: inPath(), name: requiredInBody(), ...productFields },
  },
}

const Email = v.optional(v.union([v.literal(''), v.pipe(v.string(), v.regex(/^[^\s@;]+@[^\s@;]+$/))]))
const CustomerFields = v.object({ description: v.optional(v.string()), email: Email })

/** Stripe's customers of the account behind a connection. */
export const stripeRoutes = new Hono<ConnectionEnv>()
  .post('/v1/customers', async (c) => {
    const { tenant, world } = c.var.party
    const { success, output } = v.safeParse(CustomerFields, await c.req.json())
    if (!success) return c.json(invalidEmail, 400)
    const customer = {
      id: `cus_${randomUUID().replaceAll('-', '').slice(0, 14)}`,
      account_balance: 0,
      created: world.now().toISOString(),
      currency: null,
      delinquent: false,
      description: output.description ?? null,
      discount: null,
      email: output.email || null,
    }
    tenant.stripeCustomers.push(customer)
    return c.json(customer)
  })
  .post('/v1/customers/:id', async (c) => {
    const customer = c.var.party.tenant.stripeCustomers.find(({ id }) => id === c.req.param('id'))
    if (!customer) return c.json(noSuchCustomer(c.req.param('id')), 404)
    const { success, output } = v.safeParse(CustomerFields, await c.req.json())
    if (!success) return c.json(invalidEmail, 400)
    return c.json(Object.assign(customer, output))
  })
  .get('/v1/customers/:id', (c) => {
    const customer = c.var.party.tenant.stripeCustomers.find(({ id }) => id === c.req.param('id'))
    return customer ? c.json(customer) : c.json(noSuchCustomer(c.req.param('id')), 404)
  })

const invalidEmail = {
  error: {
    type: 'invalid_request_error',
    code: 'email_invalid',
    param: 'email',
    message: 'Invalid email address.',
  },
}

const noSuchCustomer = (id: string) => ({
  error: { type: 'invalid_request_error', code: 'resource_missing', message: `No such customer: '${id}'` },
})
