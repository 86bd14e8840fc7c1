import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { tenantsNoted } from './evidence.ts'
import { BUNDLES, DATA, LOGS, ROOT, RUN } from './places.ts'
import { REFUSAL_CASES } from './refusals/refusal-cases.ts'
import { leaksInText, rowsAboutNobody, secretsOf } from './scanned.ts'

/** Where something was found, and what. */
const leaksIn = (texts: readonly (readonly [place: string, text: string])[]) => {
  const secrets = secretsOf(tenantsNoted())
  return texts.flatMap(([place, text]) => leaksInText(text, secrets).map((leak) => ({ place, ...leak })))
}

test('no support bundle of the whole run holds a token, an address or a name', () => {
  const bundles = readdirSync(BUNDLES).map(
    (name) => [name, readFileSync(`${BUNDLES}/${name}`, 'utf8')] as const,
  )
  expect(bundles).toHaveLength(REFUSAL_CASES.length)
  expect(leaksIn(bundles)).toEqual([])
})

test('neither server has written a token, an address or a name for whoever runs it', () => {
  const lines = Object.entries(LOGS).flatMap(([server, file]) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => [server, line] as const),
  )
  expect(leaksIn(lines)).toEqual([])
})

test('what the servers remember of what was done holds no token, no address and no name', () => {
  const rows = Object.entries(DATA).flatMap(([server, directory]) => {
    const file = `${RUN}/${server}.backup`
    const env = { ...process.env, DATA_DIRECTORY: directory }
    execFileSync(process.execPath, ['dist/server/backup.js', file], { cwd: ROOT, env })
    const backup = gunzipSync(readFileSync(file)).toString('utf8')
    return rowsAboutNobody(backup).map((row) => [server, row] as const)
  })
  expect(rows).not.toEqual([])
  expect(leaksIn(rows)).toEqual([])
})
