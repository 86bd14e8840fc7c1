import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { environment } from './app-package.fixture.ts'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workflow-desk-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** `npm run package` in an empty folder, with these lines in its .env. */
async function pack(env: Readonly<Record<string, string>>) {
  await writeFile(
    join(folder, '.env'),
    Object.entries(env)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  )
  return new Promise<{ code: unknown; said: string; complained: string }>((resolve) => {
    const command = [path('../bin/run.js'), path('pack.ts')]
    execFile(process.execPath, command, { cwd: folder, env: {} }, (error, said, complained) =>
      resolve({ code: error?.code ?? 0, said, complained }),
    )
  })
}

it('With everything set, the package is made and its path is printed', async () => {
  expect(await pack(environment)).toEqual({ code: 0, said: 'dist/workflow-desk.zip\n', complained: '' })
  expect(unzipSync(await readFile(join(folder, 'dist/workflow-desk.zip')))).toHaveProperty(['manifest.json'])
})

it('With nothing set, it says what to set, and makes nothing', async () => {
  const { code, said, complained } = await pack({})
  expect({ code, said }).toEqual({ code: 1, said: '' })
  for (const name of Object.keys(environment)) expect(complained).toContain(`- Set ${name}: `)
  expect(existsSync(join(folder, 'dist'))).toBe(false)
})

it('It says all that is wrong at once, and leaves no package of an earlier time behind', async () => {
  await pack(environment)
  const { code, complained } = await pack({
    ...environment,
    PUBLIC_URL: 'http://localhost:3978',
    PRIVACY_URL: 'https://example.com/privacy',
  })
  expect(code).toBe(1)
  expect(complained).toMatch(/Serve it over https and set PUBLIC_URL/)
  expect(complained).toMatch(/Set PRIVACY_URL to the real address/)
  expect(existsSync(join(folder, 'dist/workflow-desk.zip'))).toBe(false)
})
