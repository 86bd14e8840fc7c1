import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium } from '@playwright/test'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
]

const found = (): string | undefined =>
  [process.env.CHROMIUM_PATH ?? '', chromium.executablePath(), ...INSTALLED].find(
    (path) => path !== '' && existsSync(path),
  )

const attempts: (() => void)[] = [
  () => {
    const cli = join(
      dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
      'cli.js',
    )
    execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 })
  },
  () => {
    if (process.getuid?.() !== 0) throw new Error('Only root may install Debian packages.')
    execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit' })
    execFileSync('apt-get', ['install', '-y', '-q', 'chromium', 'fonts-noto-cjk'], { stdio: 'inherit' })
  },
]

/** The path of a Chromium: one that is here, else Playwright's own download, else Debian's package. */
export function browserPath(): string {
  for (const install of [() => undefined, ...attempts]) {
    try {
      install()
    } catch {
      continue
    }
    const path = found()
    if (path) return path
  }
  throw new Error('No Chromium is here and none could be installed: install one, or set CHROMIUM_PATH to it.')
}
