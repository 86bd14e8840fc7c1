import { answered, unknown } from '../answer.ts'
import type { Effect, Fields } from '../effect.ts'
import { nested, textOf } from '../parameters.ts'
import type { Occasion, Operation, Operations } from './operation.ts'

const CONNECTOR = 'shared_stripe'

/** What is sent; whether the keys stand under `body/` is written nowhere, so both are read. */
function bodyOf(parameters: Fields): Fields {
  const { body, ...plain } = nested(parameters)
  return { ...plain, ...(typeof body === 'object' ? body : {}) }
}

const request = (operationId: string, path: string) => (parameters: Fields) => {
  const { id, ...body } = bodyOf(parameters)
  const isNew = !path.includes('{id}')
  return {
    kind: 'request',
    connector: CONNECTOR,
    operationId,
    method: 'POST',
    path: path.replace('{id}', encodeURIComponent(textOf(parameters, 'id'))),
    body: isNew && id !== undefined ? { id, ...body } : body,
  } as const satisfies Effect
}

const customer = ({ parameters, now }: Occasion, id: string): Fields => {
  const { description, email } = bodyOf(parameters)
  return {
    id,
    account_balance: 0,
    created: now.toISOString(),
    currency: null,
    delinquent: false,
    description: description ?? null,
    discount: null,
    email: email || null,
  }
}

const product = ({ parameters, now }: Occasion, id: string): Fields => ({
  active: true,
  caption: null,
  description: null,
  images: [],
  shippable: true,
  url: null,
  ...bodyOf(parameters),
  id,
  created: now.toISOString(),
  updated: now.toISOString(),
})

const idOf = ({ parameters }: Occasion): string => textOf(parameters, 'id')

const update = (operationId: string, path: string, made: typeof customer): Operation => ({
  effect: request(operationId, path),
  answer: (occasion) => answered(200, made(occasion, idOf(occasion))),
  needs: ['id'],
})

/** What the Stripe connector can do. */
export const stripeOperations: Operations = {
  CreateCustomer: {
    effect: request('CreateCustomer', '/v1/customers'),
    answer: (occasion) => answered(200, customer(occasion, `cus_${occasion.sample.letters('customer', 14)}`)),
  },
  UpdateCustomer: update('UpdateCustomer', '/v1/customers/{id}', customer),
  GetCustomer: {
    effect: (parameters) => ({
      kind: 'read',
      connector: CONNECTOR,
      operationId: 'GetCustomer',
      of: `/v1/customers/${encodeURIComponent(textOf(parameters, 'id'))}`,
      query: {},
    }),
    answer: (occasion) => unknown(200, customer(occasion, idOf(occasion))),
    needs: ['id'],
  },
  CreateProduct: {
    effect: request('CreateProduct', '/v1/products'),
    answer: (occasion) =>
      answered(200, product(occasion, idOf(occasion) || `prod_${occasion.sample.letters('product', 14)}`)),
    needs: ['name'],
  },
  UpdateProduct: update('UpdateProduct', '/v1/products/{id}', product),
}
