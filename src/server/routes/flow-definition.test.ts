import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import { FlowDefinition } from '#contract/definition.ts'
import { paths } from '#contract/endpoints.ts'
import { compileFlow } from '#domain/flow/compile.ts'
import { defaultsOf, templateById } from '#domain/templates/catalogue.ts'
import { ordersIn } from '../creation/orders.fixture.ts'
import { problemIn, startFixture, type Tenant } from '../desk.fixture.ts'

const fixture = startFixture()
const { created, orderOf } = ordersIn(fixture)
afterAll(() => expect(fixture.logged, 'failures that nobody foresaw').toEqual([]))

interface Rows {
  readonly workflows: readonly { workflowid: string; name: string; clientdata: string }[]
}

const pageNamed = (tenant: Tenant, name: string) =>
  tenant.businesses.find(({ displayName }) => displayName === name)?.id ?? ''
const clinic = (tenant: Tenant) => pageNamed(tenant, 'Contoso Clinic')
const rowNamed = async (tenant: Tenant, name: string) => {
  const { workflows } = await fixture.control<Rows>(`/tenants/${tenant.id}/workflows`)
  const row = workflows.find((each) => each.name === name)
  if (!row) throw new Error(`There is no flow '${name}'.`)
  return row
}
const ask = async (
  tenant: Tenant,
  user: string,
  name: string,
  { page = clinic(tenant), environment = tenant.environments[0]?.id ?? '' } = {},
) => {
  const { workflowid } = await rowNamed(tenant, name)
  return fixture.as(tenant, user, paths.definition(page, workflowid, { environment }))
}

describe('the definition of an appointment flow', () => {
  it('is what stands in Dataverse, for whom the flow is shared with', async () => {
    const tenant = await fixture.tenant('Definitions')
    const response = await ask(tenant, 'adele.vance', '予約が入ったら Teams に知らせる')
    expect(response.status).toBe(200)
    const { name, etag, flow } = v.parse(FlowDefinition, await response.json())
    expect([name, etag]).toEqual(['予約が入ったら Teams に知らせる', expect.stringMatching(/^W\//)])
    const { clientdata } = await rowNamed(tenant, name)
    expect(flow).toEqual(JSON.parse(clientdata))
  })

  it('is what our own templates wrote', async () => {
    const tenant = await fixture.tenant('Definitions')
    const template = templateById('welcome-mail')
    if (!template) throw new Error('There is no such template.')
    await created(tenant, 'adele.vance', await orderOf(tenant, 'adele.vance'))
    const page = pageNamed(tenant, 'Contoso Academy')
    const response = await ask(tenant, 'adele.vance', 'Welcome', { page })
    const { flow } = v.parse(FlowDefinition, await response.json())
    const answers = defaultsOf(template, 'en')
    const references = Object.fromEntries(template.connectors.map((connector) => [connector, 'new_any']))
    const mailbox = v.parse(v.pipe(v.string(), v.brand('SmtpAddress')), page)
    const { definition } = compileFlow({ template, answers, mailbox, references }).properties
    expect(flow.properties.definition).toEqual(definition)
  })

  it('comes without secrets', async () => {
    const tenant = await fixture.tenant('Definitions')
    const { workflowid } = await rowNamed(tenant, '予約が入ったら Teams に知らせる')
    const { clientdata } = await rowNamed(tenant, '予約が入ったら Teams に知らせる')
    const key = 'sk_live_abc'
    const changed = JSON.parse(clientdata)
    changed.properties.definition.actions.Pay = {
      type: 'Http',
      runAfter: {},
      inputs: { method: 'POST', uri: 'https://x.example', headers: { Authorization: `Bearer ${key}` } },
    }
    await fixture.control(`/tenants/${tenant.id}/faults`, 'POST', {
      match: { path: `/workflows\\(${workflowid}` },
      times: 1,
      phase: 'before',
      answer: {
        status: 200,
        body: {
          '@odata.etag': 'W/"1"',
          workflowid,
          name: 'Pay',
          statecode: 1,
          clientdata: JSON.stringify(changed),
        },
      },
    })
    const response = await ask(tenant, 'adele.vance', '予約が入ったら Teams に知らせる')
    const text = await response.text()
    expect(text).toContain('https://x.example')
    expect(text).not.toContain(key)
  })

  it('is seen by nobody who does not see the flow, be they administrators of the page', async () => {
    const tenant = await fixture.tenant('Definitions')
    const refused = await ask(tenant, 'adele.vance', 'Front desk board')
    expect([403, 404]).toContain(refused.status)
    expect(await refused.text()).not.toContain('clientdata')
    const taro = await ask(tenant, 'taro.yamada', '予約が入ったら Teams に知らせる')
    expect([403, 404]).toContain(taro.status)
  })

  it('is not found at another page, in another environment or tenant, or of what is no flow', async () => {
    const tenant = await fixture.tenant('Definitions')
    const flow = '予約が入ったら Teams に知らせる'
    const elsewhere = await ask(tenant, 'adele.vance', flow, { page: pageNamed(tenant, 'Contoso Academy') })
    const nowhere = await ask(tenant, 'adele.vance', flow, { environment: 'gone' })
    const unasked = await ask(tenant, 'adele.vance', flow, { environment: '' })
    expect([elsewhere.status, nowhere.status, unasked.status]).toEqual([404, 404, 422])
    const environment = tenant.environments[0]?.id ?? ''
    const id = '11111111-2222-4333-8444-555555555555'
    const none = await fixture.as(
      tenant,
      'adele.vance',
      paths.definition(clinic(tenant), id, { environment }),
    )
    expect([none.status, (await problemIn(none)).code]).toEqual([404, 'not-found'])
  })

  it('is for nobody who is not signed in', async () => {
    const tenant = await fixture.tenant('Definitions')
    const { workflowid } = await rowNamed(tenant, 'Brief the staff')
    const path = paths.definition(clinic(tenant), workflowid, { environment: 'x' })
    expect((await fixture.request(path, undefined)).status).toBe(401)
  })

  it('is described in the document of the API', async () => {
    const document = await fixture.request('/api/openapi.json', undefined)
    const { paths: described } = v.parse(
      v.object({ paths: v.record(v.string(), v.unknown()) }),
      await document.json(),
    )
    expect(described).toHaveProperty(['/api/businesses/{address}/flows/{flowId}/definition', 'get'])
  })
})
