import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OPENING } from '#app/skeleton/opening-links.ts'
import { BuiltChunks, type Weighed, weigh } from './built-chunks.ts'

/** What must have come over the network before the overview can be used, in bytes. */
export interface FirstBytes {
  /** The page with its skeleton, in its heavier language. */
  readonly html: number
  /** The scripts, inside Teams and in a browser of one's own. */
  readonly teams: readonly Weighed[]
  readonly browser: readonly Weighed[]
}

/** The most that may be. */
export const LIMIT = { html: 5_000, teams: 105_000 }

/** What files weigh together. */
export const sum = (files: readonly Weighed[]): number => files.reduce((total, { bytes }) => total + bytes, 0)

/** Weighs the built app. */
export function firstBytes(directory = 'dist/app'): FirstBytes {
  const built = new BuiltChunks(directory)
  const pages = ['index.html', 'index.ja.html'].map((page) => weigh(readFileSync(join(directory, page))))
  const opened = (modules: readonly string[]) =>
    built.loadedWith(built.entry, ...modules.map((module) => built.holding(`/src/app/${module}`)))
  return { html: Math.max(...pages), teams: opened(OPENING.host), browser: opened(OPENING.browser) }
}

/** The same as a table. */
export function bytesTable({ html, teams, browser }: FirstBytes): string {
  const row = (name: string, bytes: number, limit?: number) =>
    `${name.padEnd(44)} ${(bytes / 1000).toFixed(1).padStart(6)} kB${limit ? `  of ${limit / 1000} kB` : ''}`
  return [
    row('HTML with its skeleton', html, LIMIT.html),
    row('JavaScript before the overview, in Teams', sum(teams), LIMIT.teams),
    ...teams.map(({ file, bytes }) => row(`  ${file}`, bytes)),
    row('JavaScript before the overview, in a browser', sum(browser)),
    ...browser.map(({ file, bytes }) => row(`  ${file}`, bytes)),
  ].join('\n')
}
