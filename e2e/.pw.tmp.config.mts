import base from '/work/main/e2e/playwright.config.ts'
export default { ...base, testDir: '/work/main/e2e', outputDir: '/tmp/pw-out', reporter: [['list']], webServer: { ...base.webServer, command: 'node server/start.js', cwd: '/tmp/desk' } }
