import { appendFileSync, mkdirSync, readFileSync } from 'node:fs'
import type { Download } from '@playwright/test'
import { BUNDLES, RUN, TENANTS } from './places.ts'

/** Who and what there is in a tenant that a test has opened: nothing of it may be found where it does not belong. */
export interface Noted {
  readonly name: string
  readonly domain: string
  readonly users: readonly { displayName: string; userPrincipalName: string }[]
  readonly businesses: readonly { id: string; displayName: string }[]
}

/** Writes a tenant down before its test deletes it. */
export function note({ name, domain, users, businesses }: Noted): void {
  mkdirSync(RUN, { recursive: true })
  appendFileSync(TENANTS, `${JSON.stringify({ name, domain, users, businesses })}\n`)
}

/** Keeps a support bundle that somebody has saved, and gives what is in it. */
export async function kept(download: Download, name: string): Promise<{ problem: unknown }> {
  const file = `${BUNDLES}/${name}`
  await download.saveAs(file)
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Every tenant that a test of this run has opened. */
export const tenantsNoted = (): Noted[] =>
  readFileSync(TENANTS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
