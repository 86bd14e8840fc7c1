import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { defineConfig } from '@playwright/test'
import { browserFor } from './browser.ts'
import { CONFIGURED } from './configured.ts'
import { APP_URL, BOTH_ROADS_URL, DATA, EMULATOR_PORT, LOGS, PORT, RUN } from './places.ts'

const args = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
/**
 * Sites share processes where no test is about what browsers keep apart. Else each page that somebody signs in from and
 * comes back to is begun in a new process, and has another one made ready: a third of all that the browser does.
 */
const TOGETHER = { ...browserFor('shell'), args: [...args, '--disable-site-isolation-trials'] }
/** Takes the place of Playwright's own list of features to disable, for of two lists only the last counts. */
const without = (...features: string[]) => `--disable-features=${features.join(',')}`
/** Playwright's list, and two pages of its own that the whole browser loads into each window. */
const WHOLE_WITHOUT = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
]
const TEAMS = /teams.*\.spec\.ts/
/** Looks at what all the others have left. */
const SCAN = /scan\.spec\.ts/
/** What can be seen with the flow service alone. */
const BOTH_ROADS = /(both-roads|health|refusals)[^/]*\.spec\.ts/
/** Starts a server that writes for whoever runs it into a file, to be looked through in the end. */
const server = (log: string) => `node dist/server/start.js 2>"${log}"`
mkdirSync(dirname(RUN), { recursive: true })

export default defineConfig({
  testDir: '.',
  outputDir: RUN,
  testMatch: '*.spec.ts',
  fullyParallel: true,
  forbidOnly: true,
  // One more than most machines have cores: what hangs on purpose is waited for, and costs nothing meanwhile.
  workers: 3,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: {
    baseURL: APP_URL,
    locale: 'en-US',
    timezoneId: 'Asia/Tokyo',
    // A machine without a graphics card paints what moves by computing it, sixty times a second for as long as somebody waits.
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'desk',
      testIgnore: [TEAMS, BOTH_ROADS, SCAN],
      use: { launchOptions: TOGETHER },
    },
    {
      name: 'both-roads',
      testMatch: BOTH_ROADS,
      use: { baseURL: BOTH_ROADS_URL, launchOptions: TOGETHER },
    },
    {
      name: 'storage-partitioned',
      testMatch: TEAMS,
      // Playwright's list has the partitioning of storage in it.
      use: {
        launchOptions: { ...browserFor('shell'), args: [...args, without('LocalNetworkAccessChecks')] },
      },
    },
    {
      // A page may store nothing in a frame of another site's page: a setting, so it takes the whole browser.
      name: 'storage-blocked',
      testMatch: TEAMS,
      grep: /@storage/,
      use: { launchOptions: { ...browserFor('whole'), args: [...args, without(...WHOLE_WITHOUT)] } },
    },
    {
      name: 'scan',
      testMatch: SCAN,
      dependencies: ['desk', 'both-roads', 'storage-partitioned', 'storage-blocked'],
    },
  ],
  webServer: [
    {
      command: server(LOGS.desk),
      cwd: '..',
      env: {
        PORT: String(PORT),
        EMULATOR_PORT: String(EMULATOR_PORT),
        DATA_DIRECTORY: DATA.desk,
        FLOW_SERVICE: 'off',
      },
      url: `${APP_URL}/readyz`,
      stdout: 'ignore',
    },
    {
      command: server(LOGS['both-roads']),
      cwd: '..',
      env: {
        PORT: new URL(BOTH_ROADS_URL).port,
        ...CONFIGURED,
        FLOW_SERVICE: 'on',
        // Long enough for an emulator on a busy machine, and as short as what hangs on purpose is waited for.
        READ_TIMEOUT: '4',
        WRITE_TIMEOUT: '5',
        DATA_DIRECTORY: DATA['both-roads'],
      },
      url: `${BOTH_ROADS_URL}/readyz`,
      stdout: 'ignore',
    },
  ],
})
