import { randomUUID } from 'node:crypto'
import type { Microsoft } from './microsoft.ts'
import { ServerProcess } from './server-process.ts'
import { expect, test } from './test.ts'

const ANSWERS = {
  language: 'en',
  subject: 'Welcome',
  body: 'Hello {CustomerName}',
  timeZone: 'Tokyo Standard Time',
}

/** Every call a creation makes, in order; the server is killed before the call has an effect, and after. */
const CALLS = [
  ['POST', 'oauth2/v2.0/token'],
  ['GET', '/graph/.*staffMembers'],
  ['GET', '/disco/'],
  ['GET', '/workflows\\?'],
  ['GET', '/pp/'],
  ['GET', '/connectionreferences'],
  ['PATCH', '/connectionreferences'],
  ['PATCH', '/workflows\\(', 'create'],
  ['GET', '/workflows\\('],
  ['PATCH', '/workflows\\(', 'turn on'],
] as const

async function orderOf(server: ServerProcess, token: string) {
  const { environments } = await (await server.ask('/api/environments', token)).json()
  const [{ id: environment }] = environments
  const { connections } = await (
    await server.ask(`/api/environments/${environment}/connections`, token)
  ).json()
  return {
    key: randomUUID(),
    name: 'Killed and retried',
    environment,
    template: 'welcome-mail',
    answers: ANSWERS,
    connections: Object.fromEntries(
      connections.map(({ connector, name }: { connector: string; name: string }) => [connector, name]),
    ),
  }
}

async function killedAt(
  microsoft: Microsoft,
  method: string,
  path: string,
  phase: 'before' | 'after',
  skip: number,
) {
  const address = microsoft.business('Contoso Academy')
  const token = await microsoft.token('Adele Vance')
  const doomed = await ServerProcess.start()
  const order = await orderOf(doomed, token)
  // Turning on is the second write to the flow, so the first is let through.
  const fault = await microsoft.fault({ match: { method, path }, phase, hang: true, times: 1, skip })
  const sent = doomed
    .ask(`/api/businesses/${address}/flows`, token, { method: 'POST', json: order })
    .catch(() => null)
  await microsoft.hit(fault)
  await doomed.kill()
  await sent
  await microsoft.clear(fault)

  const next = await ServerProcess.start()
  const answer = await next.ask(`/api/businesses/${address}/flows`, token, { method: 'POST', json: order })
  const events = (await answer.text()).trim().split('\n')
  await next.kill()
  expect(JSON.parse(events.at(-1) ?? '')).toMatchObject({ kind: 'live' })
  const made = (await microsoft.workflows()).filter(({ name }) => name === order.name)
  expect(made).toMatchObject([{ workflowid: order.key, statecode: 1 }])
  expect(await microsoft.webhooks(address)).toHaveLength(1)
}

for (const phase of ['before', 'after'] as const)
  for (const [method, path, name] of CALLS)
    test(`a server killed ${phase} ${name ?? `${method} ${path}`} and asked again makes exactly one flow`, async ({
      microsoft,
    }) => {
      await killedAt(microsoft, method, path, phase, name === 'turn on' ? 1 : 0)
    })
