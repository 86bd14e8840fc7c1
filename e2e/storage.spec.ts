import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'

const GUID = '22222222-aaaa-4bbb-8ccc-222222222222'
const built = (name: string) => fileURLToPath(new URL(`../dist/server/${name}.js`, import.meta.url))

/** A folder in which the built server is started, and the commands of whoever runs it, as configured there. */
class Place {
  readonly folder = mkdtempSync(join(tmpdir(), 'workflow-desk-'))
  readonly #env = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    ENTRA_TENANT_ID: GUID,
    ENTRA_CLIENT_ID: GUID,
    ENTRA_CLIENT_SECRET: 'hunter2',
    PORT: '0',
  }

  async start() {
    const options = { cwd: this.folder, env: this.#env, stdio: ['ignore', 'pipe', 'inherit'] as const }
    const server = spawn(process.execPath, [built('start')], { ...options, stdio: [...options.stdio] })
    await once(server.stdout, 'data')
    return async (signal: NodeJS.Signals) => {
      const ended = once(server, 'exit')
      server.kill(signal)
      const [code] = await ended
      return code
    }
  }

  command(name: 'backup' | 'restore', file: string) {
    const options = { cwd: this.folder, env: this.#env }
    return promisify(execFile)(process.execPath, [built(name), file], options).then(
      ({ stdout }) => stdout,
      ({ stderr }) => stderr,
    )
  }

  remove = () => rmSync(this.folder, { recursive: true })
  files = () => readdirSync(join(this.folder, 'data'))
}

test('a server told to stop gives its data back, and one that was killed leaves it to the next', async () => {
  test.slow()
  const place = new Place()
  const kill = await place.start()
  expect(place.files()).toEqual(['database', 'lock'])
  await kill('SIGKILL')
  const stop = await place.start()
  expect(await stop('SIGTERM')).toBe(0)
  expect(place.files()).toEqual(['database'])
  place.remove()
})

test('a running server is backed up, and restored elsewhere', async () => {
  test.slow()
  const [here, there] = [new Place(), new Place()]
  const file = join(here.folder, 'desk.backup')
  const stop = await here.start()
  expect(await here.command('backup', file)).toContain(`Backed up data into ${file}. Rows: none.`)
  expect(await here.command('restore', file)).toContain('Another server uses the data directory')
  await stop('SIGTERM')
  expect(await there.command('restore', file)).toContain('Rows: none.')
  await (await there.start())('SIGTERM')
  for (const place of [here, there]) place.remove()
})
