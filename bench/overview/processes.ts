import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A process of its own, with the address it said it listens at. */
export interface Running {
  readonly url: string
  close(): void
}

const CLIENT = {
  ENTRA_CLIENT_ID: '11111111-aaaa-4bbb-8ccc-222222222222',
  ENTRA_CLIENT_SECRET: 'workflow-desk-demo-secret',
}

/** Starts the built emulator; the server that comes with it in the demo is left alone. */
export const startEmulator = (): Promise<Running> =>
  start({ EMULATOR_PORT: '0' }, /Emulator of Microsoft's cloud: (http:\S+)\/emulator/)

/** Starts the built server as in production, with the emulator in Microsoft's place. */
export const startServer = (emulator: string): Promise<Running> =>
  start(
    {
      NODE_ENV: 'production',
      ENTRA_TENANT_ID: 'organizations',
      ...CLIENT,
      ENTRA_URL: `${emulator}/login`,
      GRAPH_URL: `${emulator}/graph`,
      DISCOVERY_URL: `${emulator}/disco`,
      POWER_PLATFORM_URL: `${emulator}/pp`,
    },
    /Workflow Desk: (http:\S+)/,
  )

function start(env: Record<string, string>, says: RegExp): Promise<Running> {
  const data = mkdtempSync(join(tmpdir(), 'workflow-desk-'))
  const child: ChildProcess = spawn(process.execPath, ['dist/server/start.js'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIRECTORY: data, ...env },
  })
  child.once('exit', () => rmSync(data, { recursive: true, force: true }))
  let said = ''
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`A server ended with ${code}.`)))
    child.stdout?.on('data', (part: Buffer) => {
      said += part
      const [, url] = says.exec(said) ?? []
      if (url) resolve({ url, close: () => void child.kill('SIGINT') })
    })
  })
}
