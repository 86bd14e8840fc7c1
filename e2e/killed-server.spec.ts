import { randomUUID } from 'node:crypto'
import { Api } from './desk.ts'
import type { Microsoft } from './microsoft.ts'
import { ServerProcess } from './server-process.ts'
import { expect, test } from './test.ts'

/** Every call a creation makes, in order; turning on is the second write to the flow, so it lets one through. */
const CALLS = [
  { name: 'getting a token', method: 'POST', path: 'oauth2/v2.0/token' },
  { name: 'reading the staff', method: 'GET', path: '/graph/.*staffMembers' },
  { name: 'finding environments', method: 'GET', path: '/disco/' },
  { name: 'counting flows', method: 'GET', path: '/workflows\\?' },
  { name: 'listing connections', method: 'GET', path: '/pp/' },
  { name: 'listing connection references', method: 'GET', path: '/connectionreferences' },
  { name: 'making a connection reference', method: 'PATCH', path: '/connectionreferences' },
  { name: 'making the flow', method: 'PATCH', path: '/workflows\\(' },
  { name: 'reading the flow', method: 'GET', path: '/workflows\\(' },
  { name: 'turning the flow on', method: 'PATCH', path: '/workflows\\(', skip: 1 },
  { name: 'reading the flow again', method: 'GET', path: '/workflows\\(', skip: 1 },
] as const

/** The doomed server has nothing to do with the order, so that it makes every call by itself. */
const ORDER = {
  template: 'stripe-customer',
  answers: { language: 'en', timeZone: 'Tokyo Standard Time', description: '{CustomerName}' },
}

type Call = { name: string; method: string; path: string; skip?: number }

async function killedAt(microsoft: Microsoft, { method, path, skip = 0 }: Call, phase: 'before' | 'after') {
  const address = microsoft.business('Contoso Academy')
  const api = await Api.open(microsoft, 'Adele Vance')
  const order = { key: randomUUID(), name: 'Killed and retried', ...(await api.order(ORDER)) }
  const doomed = await ServerProcess.start()
  const fault = await microsoft.fault({ match: { method, path }, phase, hang: true, times: 1, skip })
  const sent = doomed
    .ask(`/api/businesses/${address}/flows`, api.token, { method: 'POST', json: order })
    .catch(() => null)
  await microsoft.hit(fault)
  await doomed.kill()
  await sent
  await microsoft.clear(fault)

  const next = await ServerProcess.start()
  const answer = await next.ask(`/api/businesses/${address}/flows`, api.token, {
    method: 'POST',
    json: order,
  })
  const events = (await answer.text()).trim().split('\n')
  await next.kill()
  expect(JSON.parse(events.at(-1) ?? '')).toMatchObject({ kind: 'live' })
  const made = (await microsoft.workflows()).filter(({ name }) => name === order.name)
  expect(made).toMatchObject([{ workflowid: order.key, statecode: 1 }])
  expect(await microsoft.webhooks(address)).toHaveLength(1)
}

for (const phase of ['before', 'after'] as const)
  for (const call of CALLS)
    test(`a server killed ${phase} ${call.name} and asked again makes exactly one flow`, async ({
      microsoft,
    }) => {
      await killedAt(microsoft, call, phase)
    })
