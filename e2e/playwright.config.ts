import { defineConfig } from '@playwright/test'
import { browserPath } from './browser.ts'
import { APP_URL, EMULATOR_PORT, PORT } from './places.ts'

const args = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
const executablePath = browserPath()

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
    launchOptions: { executablePath, args },
  },
  projects: [
    // Here a page may store nothing in a frame of another site's page.
    { name: 'storage-blocked' },
    {
      name: 'storage-partitioned',
      testMatch: /teams.*\.spec\.ts/,
      // In place of Playwright's own list of features to disable, which has the partitioning of storage in it.
      use: {
        launchOptions: { executablePath, args: [...args, '--disable-features=LocalNetworkAccessChecks'] },
      },
    },
  ],
  webServer: {
    command: 'node dist/server/start.js',
    cwd: '..',
    env: { PORT: String(PORT), EMULATOR_PORT: String(EMULATOR_PORT) },
    url: `${APP_URL}/readyz`,
    stdout: 'ignore',
  },
})
