import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Fixture } from './desk.fixture.ts'

/** A server of a process of its own, which shares a database with others. */
export class OneServer {
  private constructor(
    readonly url: string,
    readonly process: ChildProcess,
  ) {}

  static async start(
    fixture: Fixture,
    databaseUrl: string,
    env: Readonly<Record<string, string>> = {},
  ): Promise<OneServer> {
    const { entra, graphUrl, discoveryUrl, powerPlatformUrl } = fixture.config
    const child = spawn(process.execPath, ['bin/run.js', 'src/server/one-server.fixture.ts'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        PATH: process.env.PATH,
        PORT: '0',
        ENTRA_TENANT_ID: entra.tenantId,
        ENTRA_CLIENT_ID: entra.clientId,
        ENTRA_CLIENT_SECRET: entra.clientSecret,
        ENTRA_URL: entra.url,
        GRAPH_URL: graphUrl,
        DISCOVERY_URL: discoveryUrl,
        POWER_PLATFORM_URL: powerPlatformUrl,
        DATABASE_URL: databaseUrl,
        ...env,
      },
    })
    const died = once(child, 'exit').then(([code]) => {
      throw new Error(`The server ended with ${code} before it listened.`)
    })
    const [port] = await Promise.race([once(child.stdout, 'data'), died])
    died.catch(() => undefined)
    return new OneServer(`http://localhost:${String(port).trim()}`, child)
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    const ended = once(this.process, 'exit')
    this.process.kill('SIGKILL')
    await ended
  }

  ask(path: string, token: string, method = 'GET', json?: unknown): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    })
  }
}
