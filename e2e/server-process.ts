import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { EMULATOR_URL } from './places.ts'

const START = fileURLToPath(new URL('../dist/server/start.js', import.meta.url))

/** A server of its own process, configured as for a real tenant, whose Microsoft is the emulator. */
export class ServerProcess {
  private constructor(
    readonly url: string,
    readonly child: ChildProcess,
  ) {}

  static start(): Promise<ServerProcess> {
    const child = spawn(process.execPath, [START], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        PORT: '0',
        ENTRA_TENANT_ID: 'organizations',
        ENTRA_CLIENT_ID: '11111111-aaaa-4bbb-8ccc-222222222222',
        ENTRA_CLIENT_SECRET: 'workflow-desk-demo-secret',
        ENTRA_URL: `${EMULATOR_URL}/login`,
        GRAPH_URL: `${EMULATOR_URL}/graph`,
        DISCOVERY_URL: `${EMULATOR_URL}/disco`,
        POWER_PLATFORM_URL: `${EMULATOR_URL}/pp`,
      },
    })
    return new Promise((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready.`)))
      child.stdout?.on('data', (chunk: Buffer) => {
        const url = chunk.toString().match(/http:\/\/localhost:\d+/)?.[0]
        if (url) resolve(new ServerProcess(url, child))
      })
    })
  }

  /** Ends it as a power cut would. */
  kill(): Promise<void> {
    return new Promise((resolve) => {
      this.child.once('exit', () => resolve())
      this.child.kill('SIGKILL')
    })
  }

  ask(path: string, token: string, init: { method?: string; json?: unknown } = {}): Promise<Response> {
    const body = init.json === undefined ? undefined : JSON.stringify(init.json)
    return fetch(`${this.url}${path}`, {
      method: init.method ?? 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body }),
    })
  }
}
