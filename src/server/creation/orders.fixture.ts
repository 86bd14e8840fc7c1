import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { BusinessOverview } from '#contract/business.ts'
import { type CreateFlow, CreationEvent } from '#contract/creation.ts'
import { ConnectionList, EnvironmentList } from '#contract/environment.ts'
import { defaultsOf, templateById } from '#domain/templates/catalogue.ts'
import type { Fixture } from '../desk.fixture.ts'

type Tenant = Awaited<ReturnType<Fixture['tenant']>>

/** Orders for flows as people give them, and what becomes of them at Microsoft. */
export function ordersIn(fixture: Fixture) {
  const pageOf = (tenant: Tenant, name: string) =>
    `/api/businesses/${tenant.businesses.find(({ displayName }) => displayName === name)?.id}`
  const academyOf = (tenant: Tenant) => pageOf(tenant, 'Contoso Academy')

  async function orderOf(tenant: Tenant, user: string, id = 'welcome-mail'): Promise<CreateFlow> {
    const template = templateById(id)
    if (!template) throw new Error(`There is no template ${id}.`)
    const listed = await fixture.as(tenant, user, '/api/environments')
    const environment = v.parse(EnvironmentList, await listed.json()).environments[0]?.id ?? ''
    const asked = await fixture.as(tenant, user, `/api/environments/${environment}/connections`)
    const { connections } = v.parse(ConnectionList, await asked.json())
    return {
      key: randomUUID(),
      name: 'Welcome',
      environment,
      template: id,
      answers: defaultsOf(template, 'en'),
      connections: Object.fromEntries(connections.map(({ connector, name }) => [connector, name])),
    }
  }

  async function eventsOf(response: Response): Promise<CreationEvent[]> {
    const text = await response.text()
    if (response.status !== 200) throw new Error(`${response.status} ${text}`)
    return text
      .trim()
      .split('\n')
      .map((line) => v.parse(CreationEvent, JSON.parse(line)))
  }

  const create = (tenant: Tenant, user: string, order: CreateFlow, page = academyOf(tenant)) =>
    fixture.as(tenant, user, `${page}/flows`, { method: 'POST', json: order })
  const created = async (...args: Parameters<typeof create>) => (await eventsOf(await create(...args))).at(-1)

  const rowsOf = async (tenant: Tenant, name: string) => {
    const { workflows } = await fixture.control<{
      workflows: {
        workflowid: string
        name: string
        description?: string
        statecode: number
        clientdata: string
      }[]
    }>(`/tenants/${tenant.id}/workflows`)
    return workflows.filter((row) => row.name === name)
  }
  const webhooksOf = async (tenant: Tenant) => {
    const address = tenant.businesses.find(({ displayName }) => displayName === 'Contoso Academy')?.id
    const { webhooks } = await fixture.control<{ webhooks: unknown[] }>(
      `/tenants/${tenant.id}/webhooks/${address}`,
    )
    return webhooks
  }
  const overviewOf = async (tenant: Tenant, user: string, page = academyOf(tenant)) =>
    v.parse(BusinessOverview, await (await fixture.as(tenant, user, page)).json())
  const set = (tenant: Tenant, switches: object) =>
    fixture.control(`/tenants/${tenant.id}/switches`, 'PATCH', switches)
  const writesOf = async (tenant: Tenant) => {
    const { requests } = await fixture.control<{ requests: { method: string; path: string }[] }>(
      `/tenants/${tenant.id}/requests`,
    )
    return requests.filter(({ method, path }) => method !== 'GET' && path.startsWith('/dv/'))
  }

  /** The Web API of the tenant's Dataverse in Adele's name, as she could use it without the product. */
  const dataverseOf = async (tenant: Tenant) => {
    const organization = tenant.environments.find((environment) => environment.organization)?.organization
    const { access_token } = await fixture.control<{ access_token: string }>(
      `/tenants/${tenant.id}/tokens`,
      'POST',
      {
        user: `adele.vance@${tenant.domain}`,
        scope: `https://${organization}.crm7.dynamics.com/.default`,
      },
    )
    const root = `${fixture.config.graphUrl.replace('/graph', '/dv')}/${organization}/api/data/v9.2`
    return (path: string, init: RequestInit = {}) =>
      fetch(`${root}/${path}`, {
        ...init,
        headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      })
  }

  return {
    pageOf,
    academyOf,
    orderOf,
    eventsOf,
    create,
    created,
    rowsOf,
    webhooksOf,
    overviewOf,
    set,
    writesOf,
    dataverseOf,
  }
}
