import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { CONFIGURED } from './configured.ts'
import type { Microsoft } from './microsoft.ts'
import { expect, test } from './test.ts'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** A server of its own, configured as for a real tenant, whose Microsoft is the emulator. */
async function started(env: Record<string, string>): Promise<{ url: string; process: ChildProcess }> {
  const child = spawn(process.execPath, [at('dist/server/start.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: '0',
      ...CONFIGURED,
      ...env,
    },
  })
  const [said] = await once(child.stdout, 'data')
  return { url: /http:\S+/.exec(String(said))?.[0] ?? '', process: child }
}

async function stopped({ process: child }: { process: ChildProcess }, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

/** Asks a server for something about a request of Taro's. */
const asking = async (microsoft: Microsoft) => {
  const token = await microsoft.token('山田 太郎')
  const path = `/api/businesses/${microsoft.business('Contoso Clinic')}/requests/${randomUUID()}`
  return async (server: { url: string }, move = '', method = 'GET', json?: unknown) => {
    const response = await fetch(`${server.url}${path}${move}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    })
    return response.json()
  }
}
const CONTENT = { kind: 'administrator', reason: 'Please', language: 'en' }

test('a server on its own database keeps requests over a restart, and over being killed', async ({
  microsoft,
}) => {
  test.slow()
  const folder = mkdtempSync(join(tmpdir(), 'workflow-desk-'))
  const env = { DATA_DIRECTORY: join(folder, 'data') }
  const ask = await asking(microsoft)
  const first = await started(env)
  await ask(first, '', 'PUT', CONTENT)
  expect(await ask(first, '/send', 'POST', {})).toMatchObject({ state: 'sent' })
  await stopped(first, 'SIGKILL')
  const second = await started(env)
  expect(await ask(second)).toMatchObject({ state: 'sent', content: CONTENT })
  await stopped(second, 'SIGTERM')
  const third = await started(env)
  const { state, history } = await ask(third)
  expect([state, history.length]).toEqual(['sent', 2])
  await stopped(third, 'SIGTERM')
  rmSync(folder, { recursive: true })
})

test('a request that nobody decides about expires, and says so', async ({ page, microsoft }) => {
  const postgres = spawn(process.execPath, [at('bin/postgres.js')], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [url] = await once(postgres.stdout, 'data')
  const databaseUrl = String(url).trim()
  const server = await started({ DATABASE_URL: databaseUrl })
  const ask = await asking(microsoft)
  const { id } = await ask(server, '', 'PUT', CONTENT)
  await ask(server, '/send', 'POST', {})

  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query("update requests set expires_at = now() - interval '1 minute'")
  await client.end()
  expect(await ask(server)).toMatchObject({ state: 'expired', moves: [] })

  await page.goto(`${server.url}/b/${microsoft.business('Contoso Clinic')}/requests/${id}`)
  await page.getByRole('button', { name: /sign in|サインイン/i }).click()
  const { userPrincipalName } = microsoft.user('山田 太郎')
  await page
    .getByRole('region', { name: microsoft.tenant.name })
    .getByRole('button', { name: userPrincipalName })
    .click()
  await expect(page.getByRole('heading', { name: 'Nobody decided in time' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Ask again' })).toBeVisible()
  await stopped(server, 'SIGTERM')
  const ended = once(postgres, 'exit')
  postgres.stdin.end()
  await ended
})
