import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'

const START = fileURLToPath(new URL('../dist/server/start.js', import.meta.url))
const GUID = '22222222-aaaa-4bbb-8ccc-222222222222'

/** Starts the built server in an empty folder; resolves with all it said when it has ended, or has said `until`. */
function started(env: Record<string, string>, until = /\0/): Promise<{ said: string; code: number | null }> {
  const cwd = mkdtempSync(join(tmpdir(), 'workflow-desk-'))
  const child = spawn(process.execPath, [START], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
  })
  let said = ''
  return new Promise((resolve) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      if (until.test(said)) child.kill()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('close', (code) => {
      rmSync(cwd, { recursive: true })
      resolve({ said, code })
    })
  })
}

test('production refuses to start unconfigured, names every missing variable and starts no emulator', async () => {
  const { said, code } = await started({ NODE_ENV: 'production' })
  expect(code).toBe(1)
  expect(said).toContain('ENTRA_TENANT_ID, ENTRA_CLIENT_ID, ENTRA_CLIENT_SECRET')
  expect(said).not.toContain('mulator')
})

test('a configuration that is half filled in is never taken for the demo', async () => {
  const { said, code } = await started({ ENTRA_CLIENT_ID: GUID })
  expect(code).toBe(1)
  expect(said).toContain('ENTRA_TENANT_ID, ENTRA_CLIENT_SECRET')
  expect(said).not.toContain('mulator')
})

test('a configured server starts without the emulator', async () => {
  const configured = {
    ENTRA_TENANT_ID: GUID,
    ENTRA_CLIENT_ID: GUID,
    ENTRA_CLIENT_SECRET: 'hunter2',
    PORT: '0',
  }
  const { said } = await started(configured, /Workflow Desk: http:\/\/localhost:\d+/)
  expect(said).not.toContain('mulator')
  expect(said).not.toContain('hunter2')
})

test('the demo prints the address and the people one can sign in as', async () => {
  const { said } = await started({ PORT: '0' }, /Workflow Desk: http:\/\/localhost:\d+/)
  expect(said).toContain('/emulator')
  expect(said).toMatch(/As a tab of Teams: http:\/\/localhost:\d+\/teams/)
  expect(said).toMatch(/adele\.vance@contoso\.example\s+Adele Vance/)
})

test('a port that is taken is said to be so', async () => {
  const taken = createServer().listen(0)
  await new Promise((resolve) => taken.once('listening', resolve))
  const address = taken.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const { said, code } = await started({ PORT: String(port), EMULATOR_PORT: '0' })
  taken.close()
  expect(code).toBe(1)
  expect(said).toContain(`Port ${port} is in use`)
})
