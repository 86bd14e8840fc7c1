import { defineConfig } from '@playwright/test'
import { browserPath } from './browser.ts'
import { APP_URL, EMULATOR_PORT, PORT } from './places.ts'

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: {
    baseURL: APP_URL,
    locale: 'en-US',
    timezoneId: 'Asia/Tokyo',
    permissions: ['clipboard-read', 'clipboard-write'],
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: browserPath(),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: 'node dist/server/start.js',
    cwd: '..',
    env: { PORT: String(PORT), EMULATOR_PORT: String(EMULATOR_PORT) },
    url: `${APP_URL}/readyz`,
    stdout: 'ignore',
  },
})
