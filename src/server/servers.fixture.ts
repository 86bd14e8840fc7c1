import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Fixture } from './desk.fixture.ts'

/** A server of a process of its own, built, which shares a database with others. */
export class OneServer {
  private constructor(
    readonly url: string,
    readonly process: ChildProcess,
  ) {}

  static async start(
    fixture: Fixture,
    /** A PostgreSQL that it shares, or the directory of a database of its own. */
    database: string,
    script: readonly string[] = ['dist/server/start.js'],
  ): Promise<OneServer> {
    const { entra, graphUrl, discoveryUrl, powerPlatformUrl } = fixture.config
    const child = spawn(process.execPath, script, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        PORT: '0',
        ENTRA_TENANT_ID: entra.tenantId,
        ENTRA_CLIENT_ID: entra.clientId,
        ENTRA_CLIENT_SECRET: entra.clientSecret,
        ENTRA_URL: entra.url,
        GRAPH_URL: graphUrl,
        DISCOVERY_URL: discoveryUrl,
        POWER_PLATFORM_URL: powerPlatformUrl,
        ...(database.startsWith('postgres') ? { DATABASE_URL: database } : { DATA_DIRECTORY: database }),
      },
    })
    const died = once(child, 'exit').then(([code]) => {
      throw new Error(`The server ended with ${code} before it listened.`)
    })
    const [said] = await Promise.race([once(child.stdout, 'data'), died])
    died.catch(() => undefined)
    return new OneServer(/http:\S+/.exec(String(said))?.[0] ?? '', child)
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
