import * as v from 'valibot'
import { afterAll, beforeAll, expect } from 'vitest'
import { Problem } from '#contract/problem.ts'
import { startEmulator } from '#emulator/emulator.ts'
import { serverApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { store } from './store/store.fixture.ts'

export interface Tenant {
  readonly id: string
  readonly name: string
  readonly domain: string
  readonly users: { id: string; displayName: string; userPrincipalName: string }[]
  readonly businesses: { id: string; displayName: string }[]
  readonly environments: { id: string; displayName: string; organization: string | null }[]
}

interface Init {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly json?: unknown
}

/** A server of ours and an emulator of its own, for one file of tests. */
export class Fixture {
  readonly logged: unknown[] = []
  #app: ReturnType<typeof serverApp> | undefined
  #config: Config | undefined
  #url = ''
  #clock = 0

  /** `variables` configure the server beside what the emulator needs. */
  constructor(private readonly variables: Readonly<Record<string, string>> = {}) {}

  /** Lets the server believe that so many minutes have gone by. */
  later(minutes: number): void {
    this.#clock += minutes * 60_000
  }

  get emulatorUrl(): string {
    return this.#url
  }

  async start(): Promise<() => Promise<void>> {
    const emulator = await startEmulator({ port: 0 })
    this.#url = emulator.url
    this.#config = readConfig({
      ENTRA_TENANT_ID: 'organizations',
      ENTRA_CLIENT_ID: '11111111-aaaa-4bbb-8ccc-222222222222',
      ENTRA_CLIENT_SECRET: 'workflow-desk-demo-secret',
      ENTRA_URL: `${emulator.url}/login`,
      GRAPH_URL: `${emulator.url}/graph`,
      DISCOVERY_URL: `${emulator.url}/disco`,
      POWER_PLATFORM_URL: `${emulator.url}/pp`,
      FLOW_SERVICE_URL: `${emulator.url}/flow`,
      ...this.variables,
    })
    this.restart()
    return () => emulator.close()
  }

  /** Another process of the server, as far as its memory goes. */
  restart(more: Partial<Config> = {}, directory = 'dist/app'): void {
    if (!this.#config) throw new Error('Start the fixture first.')
    this.#app = serverApp({
      config: { ...this.#config, ...more },
      store,
      directory,
      log: (line) => this.logged.push(line),
      now: () => Date.now() + this.#clock,
      pause: async () => {},
    })
  }

  get config(): Config {
    if (!this.#config) throw new Error('Start the fixture first.')
    return this.#config
  }

  async control<Answer>(path: string, method = 'GET', body?: unknown): Promise<Answer> {
    const response = await fetch(`${this.#url}/__emulator${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${response.status} ${path} ${text}`)
    return JSON.parse(text === '' ? 'null' : text)
  }

  tenant = (name: string): Promise<Tenant> => this.control('/tenants', 'POST', { name })

  /** A token for our API in somebody's name. */
  async token(tenant: Tenant, user: string, claims?: object): Promise<string> {
    const order = { user: `${user}@${tenant.domain}`, claims }
    const path = `/tenants/${tenant.id}/tokens`
    return (await this.control<{ access_token: string }>(path, 'POST', order)).access_token
  }

  /** A request to our API in somebody's name. */
  async as(tenant: Tenant, user: string, path: string, init: Init & { claims?: object } = {}) {
    return this.request(path, await this.token(tenant, user, init.claims), init)
  }

  async request(path: string, token: string | undefined, init: Init = {}) {
    if (!this.#app) throw new Error('Start the fixture first.')
    const body = init.json === undefined ? undefined : JSON.stringify(init.json)
    return this.#app.request(path, {
      method: init.method ?? 'GET',
      headers: {
        ...init.headers,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': String(body.length) }),
      },
      ...(body === undefined ? {} : { body }),
    })
  }
}

/** The problem document a response is, which must be a whole one. */
export async function problemIn(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  return v.parse(Problem, await response.json())
}

/** Gives a file of tests its fixture. */
export function startFixture(variables?: Readonly<Record<string, string>>): Fixture {
  const fixture = new Fixture(variables)
  let stop = async () => {}
  beforeAll(async () => {
    stop = await fixture.start()
  })
  afterAll(() => stop())
  return fixture
}
