import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The built product and the emulator it starts, as `npm start` runs them with nothing configured. */
export interface Demo {
  readonly origin: string
  readonly emulator: string
  close(): void
}

/** Starts the demo on two free ports. */
export async function startDemo(): Promise<Demo> {
  const [port, emulatorPort] = [await freePort(), await freePort()]
  const data = mkdtempSync(join(tmpdir(), 'workflow-desk-'))
  const demo = spawn(process.execPath, ['dist/server/start.js'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      EMULATOR_PORT: String(emulatorPort),
      DATA_DIRECTORY: data,
    },
  })
  demo.once('exit', () => rmSync(data, { recursive: true, force: true }))
  const origin = `http://localhost:${port}`
  return new Promise((resolve, reject) => {
    demo.once('exit', (code) => reject(new Error(`The demo ended with ${code}.`)))
    demo.stdout.on('data', (said: Buffer) => {
      if (said.toString().includes(`Workflow Desk: ${origin}`))
        resolve({ origin, emulator: `http://localhost:${emulatorPort}`, close: () => void demo.kill() })
    })
  })
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, 'localhost', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
