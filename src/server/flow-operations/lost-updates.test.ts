import { createServer } from 'node:http'
import { afterAll, describe, expect, it } from 'vitest'
import { problemIn, startFixture, type Tenant } from '../desk.fixture.ts'
import { healthIn } from '../flow-health/health.fixture.ts'
import { powerAutomateIn } from './power-automate.fixture.ts'

const fixture = startFixture({ FLOW_SERVICE: 'on' })
const { flowOf, myFlowOf, named } = healthIn(fixture)
const { renamed, fault, hit, readThere, actionsOf, addThere } = powerAutomateIn(fixture)
afterAll(() => expect(fixture.logged, 'failures that nobody foresaw').toEqual([]))

const HANAKO = 'hanako.sato'
const myFlow = (tenant: Tenant) => myFlowOf(tenant, HANAKO, '新しい予約を自分にメール')

/** A flow service between the product and the emulator's, in whose answers about a flow a very long number stands. */
async function withLongNumber(work: (writes: readonly string[]) => Promise<void>): Promise<void> {
  const writes: string[] = []
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '', headers } = request
    let body = ''
    for await (const part of request) body += part
    if (method === 'PATCH') writes.push(body)
    const answer = await fetch(`${fixture.emulatorUrl}${url}`, {
      method,
      headers: { authorization: headers.authorization ?? '', 'content-type': 'application/json' },
      ...(body ? { body } : {}),
    })
    const number = '"actions":{"Big":{"type":"Compose","inputs":12345678901234567890,"runAfter":{}},'
    const text = (await answer.text()).replace('"actions":{', number)
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  const url = `http://localhost:${typeof address === 'object' ? address?.port : ''}/flow`
  const { flowService } = fixture.config
  fixture.restart({ flowService: flowService && { ...flowService, url } })
  try {
    await work(writes)
  } finally {
    fixture.restart()
    server.closeAllConnections()
    server.close()
  }
}

describe('another name', () => {
  it.each([
    ['a solution', (tenant: Tenant) => flowOf(tenant, HANAKO)],
    ['My flows', myFlow],
  ])('is given to a flow in %s by one of two who ask at once', async (_, make) => {
    const tenant = await fixture.tenant('Two names')
    const flow = await make(tenant)
    // Both have read the flow before the first of them writes.
    const match = { method: 'PATCH', path: String.raw`/(workflows\(|flows/)` }
    await fault(tenant, { match, times: 2, delayMs: 400 })
    const answers = await Promise.all(['One', 'Two'].map((name) => renamed(tenant, flow, name)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const late = answers.find(({ status }) => status === 409)
    expect(late && (await problemIn(late))).toMatchObject({ code: 'flow-changed', flow: { id: flow.id } })
    const won = answers[0]?.status === 200 ? 'One' : 'Two'
    expect((await named(tenant, HANAKO, flow.id)).name).toBe(won)
  })

  it('leaves the action that somebody adds in Power Automate meanwhile, and tells of it', async () => {
    const tenant = await fixture.tenant('Meanwhile')
    const flow = await myFlow(tenant)
    const slow = await fault(tenant, {
      match: { method: 'PATCH', path: `/flows/${flow.id}` },
      delayMs: 1000,
    })
    const renaming = renamed(tenant, flow, 'Renamed')
    await hit(tenant, slow)
    expect((await addThere(tenant, flow, 'Extra')).status).toBe(200)
    const answer = await problemIn(await renaming)
    expect(answer).toMatchObject({ status: 409, code: 'flow-changed', flow: { name: 'Renamed' } })
    expect(await actionsOf(tenant, flow)).toContain('Extra')
  })

  it('is sent with the whole flow where the name alone is not taken', async () => {
    const tenant = await fixture.tenant('Whole')
    const flow = await myFlow(tenant)
    const before = await readThere(tenant, flow)
    await fault(tenant, {
      match: { method: 'PATCH', path: `/flows/${flow.id}` },
      answer: { status: 400, body: { error: { code: 'DefinitionRequestMissingFields', message: 'All.' } } },
    })
    expect((await renamed(tenant, flow, 'Renamed')).status).toBe(200)
    const after = await readThere(tenant, flow)
    expect(after.displayName).toBe('Renamed')
    expect(after.definition).toEqual(before.definition)
  })

  it('is not sent with a number that this product would round', async () => {
    const tenant = await fixture.tenant('Number')
    const flow = await myFlow(tenant)
    await withLongNumber(async (writes) => {
      expect((await renamed(tenant, flow, 'Renamed')).status).toBe(200)
      expect(writes.map((body) => JSON.parse(body))).toEqual([{ properties: { displayName: 'Renamed' } }])
      await fault(tenant, {
        match: { method: 'PATCH', path: `/flows/${flow.id}` },
        answer: { status: 400, body: { error: { code: 'DefinitionRequestMissingFields', message: 'All.' } } },
      })
      const now = await named(tenant, HANAKO, flow.id)
      const refused = await problemIn(await renamed(tenant, now, 'Once more'))
      expect(refused).toMatchObject({ code: 'flow-unsuitable', detail: 'numbers-not-kept' })
      expect(writes).toHaveLength(2)
    })
  })
})
