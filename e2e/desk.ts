import { expect, type Page } from '@playwright/test'
import type { Microsoft } from './microsoft.ts'
import { APP_URL } from './places.ts'
import { signIn } from './test.ts'

/** What a person does on the page, in English. */
export class Desk {
  constructor(
    readonly page: Page,
    readonly microsoft: Microsoft,
  ) {}

  async open(user: string, business: string): Promise<void> {
    await signIn(this.page, this.microsoft, user, `/b/${this.microsoft.business(business)}`)
    await expect(this.page.getByRole('heading', { name: 'Flow slots' })).toBeVisible()
  }

  /** Goes through the wizard with everything as it is offered, up to the last press. */
  async prepare(template: string): Promise<void> {
    const { page } = this
    await page.getByRole('button', { name: `Use this template: ${template}` }).click()
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page.getByRole('heading', { name: 'Where should it run, and as whom?' })).toBeVisible()
    await expect(page.getByText('Connected', { exact: true }).first()).toBeVisible()
    await page.getByRole('button', { name: 'Next' }).click()
  }

  async build(template: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Build a flow' }).click()
    await this.prepare(template)
    await this.page.getByRole('button', { name: 'Create flow' }).click()
    await expect(this.page.getByRole('heading', { name: 'Your flow is on' })).toBeVisible()
  }
}

interface Order {
  readonly template: string
  readonly answers: Record<string, unknown>
}

/** A welcome mail as the API takes it. */
export const WELCOME: Order = {
  template: 'welcome-mail',
  answers: {
    language: 'en',
    timeZone: 'Tokyo Standard Time',
    subject: 'Welcome',
    body: 'Hello {CustomerName}',
  },
}

/** The API of a server, the demo's unless another is named, in one user's name. */
export class Api {
  private constructor(
    readonly token: string,
    private readonly url: string,
  ) {}

  static open = async (microsoft: Microsoft, user: string, url = APP_URL): Promise<Api> =>
    new Api(await microsoft.token(user), url)

  ask(path: string, method = 'GET', json?: unknown): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    })
  }

  async order({ template, answers }: Order) {
    const { environments } = await (await this.ask('/api/environments')).json()
    const environment: string = environments[0].id
    const { connections } = await (await this.ask(`/api/environments/${environment}/connections`)).json()
    const chosen = connections.map(({ connector, name }: { connector: string; name: string }) => [
      connector,
      name,
    ])
    return { environment, template, answers, connections: Object.fromEntries(chosen) }
  }

  /** Asks for a flow; the answer is the last event, or the problem. */
  async create(business: string, order: Order, name = 'Welcome') {
    const body = { key: crypto.randomUUID(), name, ...(await this.order(order)) }
    const response = await this.ask(`/api/businesses/${business}/flows`, 'POST', body)
    const text = await response.text()
    return { status: response.status, last: JSON.parse(text.trim().split('\n').at(-1) ?? '') }
  }
}
