// Builds what is missing or older than its sources. A production image has no sources and builds nothing.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'

const newest = (path) => {
  const entry = statSync(path)
  if (!entry.isDirectory()) return entry.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(`${path}/${name}`)))
}
const BUILT = 'dist/server/start.js'
const SOURCES = ['src', 'public', 'vite.config.ts', 'package-lock.json'].filter((path) => existsSync(path))
const stale = existsSync('src') && (!existsSync(BUILT) || newest(BUILT) < Math.max(...SOURCES.map(newest)))
if (stale)
  execFileSync('npm', ['run', 'build', '--silent'], { stdio: 'inherit', shell: process.platform === 'win32' })
