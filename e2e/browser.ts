import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium, type LaunchOptions } from '@playwright/test'

/** The whole Chromium has the settings of a browser that people use; its shell has none, and is twice as fast. */
export type BrowserKind = 'whole' | 'shell'

type Choice = Pick<LaunchOptions, 'executablePath' | 'channel'>

const WHOLE = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
]
const INSTALLED = { whole: WHOLE, shell: ['/usr/bin/chromium-headless-shell', ...WHOLE] }

function found(kind: BrowserKind): Choice | undefined {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH && existsSync(CHROMIUM_PATH)) return { executablePath: CHROMIUM_PATH }
  // Playwright downloads both, and takes the shell unless it is told of the channel.
  if (existsSync(chromium.executablePath())) return kind === 'whole' ? { channel: 'chromium' } : {}
  const executablePath = INSTALLED[kind].find(existsSync)
  return executablePath ? { executablePath } : undefined
}

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
    const packages = ['chromium', 'chromium-headless-shell', 'fonts-noto-cjk']
    execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit' })
    execFileSync('apt-get', ['install', '-y', '-q', ...packages], { stdio: 'inherit' })
  },
]

/** How to launch a Chromium: one that is here, else Playwright's own download, else Debian's package. */
export function browserFor(kind: BrowserKind): Choice {
  for (const install of [() => undefined, ...attempts]) {
    try {
      install()
    } catch {
      continue
    }
    const choice = found(kind)
    if (choice) return choice
  }
  throw new Error('No Chromium is here and none could be installed: install one, or set CHROMIUM_PATH to it.')
}
