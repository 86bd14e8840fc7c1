import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { paths } from '#contract/endpoints.ts'
import { healthPaths } from '#contract/flow-endpoints.ts'
import type { RequestContent } from '#domain/request/content.ts'
import { ordersIn } from './creation/orders.fixture.ts'
import { startFixture, type Tenant } from './desk.fixture.ts'

const fixture = startFixture()
const { orderOf, created, pageOf, set } = ordersIn(fixture)

/** Somebody in every role at the clinic, whoever made the request in question, and an administrator of the same page elsewhere. */
const PEOPLE = {
  administrator: 'adele.vance',
  superUser: 'sam.super',
  teamMember: 'taro.yamada',
  scheduler: 'mei.suzuki',
  viewer: 'victor.lee',
  guest: 'grace.guest',
  stranger: 'stan.stranger',
  requester: 'victor.lee',
  foreigner: 'adele.vance',
} as const
const everySomebody = [
  'foreigner',
  'stranger',
  'guest',
  'viewer',
  'scheduler',
  'teamMember',
  'requester',
  'superUser',
  'administrator',
] as const
type Somebody = (typeof everySomebody)[number]
type Answers = Readonly<Record<Somebody, number>>

/** The same for everybody but those who are named. */
const everybody = (status: number, but: Partial<Answers> = {}): Answers => ({
  administrator: status,
  superUser: status,
  teamMember: status,
  scheduler: status,
  viewer: status,
  guest: status,
  stranger: status,
  requester: status,
  foreigner: 404,
  ...but,
})
/** For those alone who may build: the administrators and, as far as we can tell, super users. */
const builders = (administrator: number, superUser = administrator): Answers =>
  everybody(403, { administrator, superUser })
/** For whoever asked and whoever decides; to everybody else, a super user included, there is no such request. */
const parties = (requester: number, administrator: number): Answers =>
  everybody(404, { requester, administrator })

interface Scene {
  readonly address: string
  /** A flow of the administrator's. */
  readonly flowId: string
  readonly requestId: string
  readonly order: Awaited<ReturnType<typeof orderOf>>
}
interface Asked {
  readonly path: string
  readonly method?: string
  readonly json?: unknown
}
interface Row {
  readonly ask: (scene: Scene) => Asked
  readonly answers: Answers
  readonly needs?: 'flow' | 'draft' | 'request'
}

const range = {
  from: new Date(Date.now() - 86_400_000).toISOString(),
  to: new Date(Date.now() + 86_400_000).toISOString(),
}
const CONTENT: RequestContent = { kind: 'administrator', reason: 'Please', language: 'en' }
const get = (ask: (scene: Scene) => string, answers: Answers, needs?: Row['needs']): Row => ({
  ask: (scene) => ({ path: ask(scene) }),
  answers,
  ...(needs && { needs }),
})
const post = (
  ask: (scene: Scene) => string,
  answers: Answers,
  needs: Row['needs'],
  json: (scene: Scene) => unknown = () => ({}),
): Row => ({
  ask: (scene) => ({ path: ask(scene), method: 'POST', json: json(scene) }),
  answers,
  ...(needs && { needs }),
})
const move =
  (made: 'send' | 'withdraw' | 'approve' | 'decline' | 'build') =>
  ({ address, requestId }: Scene) =>
    paths.requestMove(address, requestId, made)

/** Who is answered what at every endpoint that the OpenAPI document describes. */
const TABLE: Readonly<Record<string, Row>> = {
  'get /api/businesses': get(() => paths.businesses, everybody(200, { foreigner: 200 })),
  'get /api/businesses/{address}': get(({ address }) => paths.business(address), everybody(200)),
  'get /api/businesses/{address}/appointments': get(
    ({ address }) => paths.appointments(address, range),
    everybody(200, { stranger: 403 }),
  ),
  'get /api/environments': get(() => paths.environments, everybody(200, { foreigner: 200 })),
  'get /api/environments/{environment}/connections': get(
    ({ order }) => paths.connections(order.environment),
    everybody(200, { stranger: 404 }),
  ),
  'get /api/businesses/{address}/flows/{flowId}/definition': get(
    ({ address, flowId, order }) => paths.definition(address, flowId, order),
    // Dataverse shows it to its owner alone, and a stranger is not even in its environment.
    everybody(403, { administrator: 200, stranger: 404 }),
    'flow',
  ),
  'get /api/businesses/{address}/flows/{flowId}/health': get(
    ({ address, flowId, order }) => healthPaths.flow(address, flowId, order),
    everybody(403, { administrator: 200, stranger: 404 }),
    'flow',
  ),
  'get /api/businesses/{address}/flows/{flowId}/runs/{runId}': get(
    ({ address, flowId, order }) => healthPaths.run(address, flowId, 'none', order),
    // Whoever may see the flow finds that it never ran.
    everybody(403, { administrator: 404, stranger: 404 }),
    'flow',
  ),
  'post /api/businesses/{address}/flows': post(
    ({ address }) => paths.flows(address),
    builders(200),
    undefined,
    ({ order }) => ({ ...order, key: randomUUID() }),
  ),
  'post /api/businesses/{address}/flows/{flowId}/actions': post(
    ({ address, flowId }) => paths.actions(address, flowId),
    builders(200, 403),
    'flow',
    ({ order }) => ({ ...order, etag: 'W/"1"' }),
  ),
  'patch /api/businesses/{address}/flows/{flowId}': {
    ask: ({ address, flowId, order }) => ({
      path: paths.flow(address, flowId),
      method: 'PATCH',
      json: { environment: order.environment, state: 'off' },
    }),
    answers: builders(200, 403),
    needs: 'flow',
  },
  'delete /api/businesses/{address}/flows/{flowId}': {
    ask: ({ address, flowId, order }) => ({
      path: healthPaths.deleted(address, flowId, { ...order, etag: 'W/"1"' }),
      method: 'DELETE',
    }),
    // Whoever may delete it knows it only as it was.
    answers: builders(409, 403),
    needs: 'flow',
  },
  'post /api/businesses/{address}/flows/{flowId}/restore': post(
    ({ address, flowId }) => healthPaths.restore(address, flowId),
    // Nobody has deleted it.
    builders(404),
    'flow',
    ({ order }) => ({ environment: order.environment }),
  ),
  'post /api/businesses/{address}/flows/{flowId}/shares': post(
    ({ address, flowId }) => healthPaths.shares(address, flowId),
    // With somebody who is no administrator of the page.
    builders(422, 403),
    'flow',
    ({ order }) => ({ environment: order.environment, person: 'nobody@contoso.com' }),
  ),
  'get /api/businesses/{address}/suspects': get(
    ({ address }) => healthPaths.suspects(address),
    builders(200),
  ),
  'get /api/health': get(() => healthPaths.all, everybody(200, { foreigner: 200 })),
  'get /api/businesses/{address}/requests': get(({ address }) => paths.requests(address), everybody(200)),
  'get /api/businesses/{address}/requests/{id}': get(
    ({ address, requestId }) => paths.request(address, requestId),
    parties(200, 200),
    'request',
  ),
  'put /api/businesses/{address}/requests/{id}': {
    ask: ({ address, requestId }) => ({
      path: paths.request(address, requestId),
      method: 'PUT',
      json: CONTENT,
    }),
    answers: parties(200, 404),
    needs: 'draft',
  },
  'post /api/businesses/{address}/requests/{id}/send': post(move('send'), parties(200, 404), 'draft'),
  'post /api/businesses/{address}/requests/{id}/withdraw': post(
    move('withdraw'),
    parties(200, 404),
    'request',
  ),
  'post /api/businesses/{address}/requests/{id}/approve': post(move('approve'), parties(403, 200), 'request'),
  'post /api/businesses/{address}/requests/{id}/decline': post(
    move('decline'),
    parties(403, 200),
    'request',
    () => ({ reason: 'No.' }),
  ),
  // Nobody has approved it yet, and that is all that keeps the deciders from building.
  'post /api/businesses/{address}/requests/{id}/build': post(
    move('build'),
    parties(403, 409),
    'request',
    ({ order }) => ({ environment: order.environment, connections: {} }),
  ),
  // Whoever asked tells the administrators; nothing is decided yet that those could tell.
  'post /api/businesses/{address}/requests/{id}/notices': post(
    ({ address, requestId }) => paths.requestNotices(address, requestId),
    parties(200, 409),
    'request',
    () => ({ kind: 'mail', language: 'en' }),
  ),
  'post /api/businesses/{address}/requests/{id}/role': post(
    ({ address, requestId }) => paths.requestRole(address, requestId),
    parties(200, 200),
    'request',
  ),
}

/** A request by the requester; whoever has the same role is asked about one that is not theirs. */
async function requestFor(tenant: Tenant, address: string, somebody: Somebody, isSent: boolean) {
  const requestId = randomUUID()
  const owner = somebody === 'viewer' ? PEOPLE.teamMember : PEOPLE.requester
  const written = { method: 'PUT', json: CONTENT }
  expect((await fixture.as(tenant, owner, paths.request(address, requestId), written)).status).toBe(200)
  if (isSent)
    await fixture.as(tenant, owner, paths.requestMove(address, requestId, 'send'), {
      method: 'POST',
      json: {},
    })
  return requestId
}

const OpenApi = v.object({ paths: v.record(v.string(), v.record(v.string(), v.unknown())) })

describe('what each role may do', () => {
  it('is said of every endpoint there is', async () => {
    const document = v.parse(OpenApi, await (await fixture.request('/api/openapi.json', undefined)).json())
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    expect(Object.keys(TABLE).toSorted()).toEqual(described.toSorted())
  })

  it.each(Object.entries(TABLE))('at %s', async (_, { ask, answers, needs }) => {
    fixture.restart({ notices: ['mail'] })
    const tenant = await fixture.tenant('Permissions')
    await set(tenant, { consentMissing: [] })
    const elsewhere = await fixture.tenant('Elsewhere')
    const page = pageOf(tenant, 'Contoso Clinic')
    const address = page.split('/').at(-1) ?? ''
    const order = await orderOf(tenant, 'adele.vance')
    if (needs === 'flow')
      expect(await created(tenant, 'adele.vance', order, page)).toMatchObject({ kind: 'live' })
    const got: [Somebody, number][] = []
    for (const somebody of everySomebody) {
      const requestId =
        needs === 'draft' || needs === 'request'
          ? await requestFor(tenant, address, somebody, needs === 'request')
          : randomUUID()
      const { path, ...asked } = ask({ address, flowId: order.key, requestId, order })
      const at = somebody === 'foreigner' ? elsewhere : tenant
      const response = await fixture.as(at, PEOPLE[somebody], path, asked)
      await response.text()
      got.push([somebody, response.status])
    }
    expect(Object.fromEntries(got)).toEqual(answers)
  })

  it.each(['get', 'put', 'send', 'withdraw', 'approve', 'decline', 'build', 'role', 'notices'] as const)(
    'answers %s the same bytes for an id that is unknown and one of another tenant',
    async (what) => {
      const tenant = await fixture.tenant('Permissions')
      const elsewhere = await fixture.tenant('Elsewhere')
      const addressIn = (one: Tenant) => pageOf(one, 'Contoso Clinic').split('/').at(-1) ?? ''
      const foreignId = await requestFor(elsewhere, addressIn(elsewhere), 'administrator', true)
      const address = addressIn(tenant)
      const answer = async (id: string) => {
        const request = paths.request(address, id)
        const json = { reason: 'No.', environment: 'x', connections: {}, kind: 'mail', language: 'en' }
        const response =
          what === 'get'
            ? await fixture.as(tenant, 'adele.vance', request, { headers: { 'x-request-id': 'the-same' } })
            : await fixture.as(tenant, 'adele.vance', what === 'put' ? request : `${request}/${what}`, {
                method: what === 'put' ? 'PUT' : 'POST',
                headers: { 'x-request-id': 'the-same' },
                json: what === 'put' ? CONTENT : json,
              })
        return [response.status, (await response.text()).replaceAll(id, 'the id')]
      }
      const unknown = await answer(randomUUID())
      const foreign = await answer(foreignId)
      const timeless = ([status, text]: (string | number)[]) => [
        status,
        String(text).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then'),
      ]
      expect(timeless(foreign)).toEqual(timeless(unknown))
    },
  )
})
