import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ConfigError, readConfig, requiredVariables } from '#server/config.ts'
import { serve } from '#server/serve.ts'
import { DirectoryInUseError } from '#server/store/embedded/directory-lock.ts'
import { DirectoryPathError } from '#server/store/embedded/lock-address.ts'
import { NewerDatabaseError } from '#server/store/migrations.ts'
import { openConfigured } from '#server/store/open-configured.ts'
import { DatabaseError, openStore } from '#server/store/store.ts'

const APP = fileURLToPath(new URL('../app', import.meta.url))
const EMULATOR_SCRIPTS = fileURLToPath(new URL('../emulator', import.meta.url))
const DEMO = {
  ENTRA_TENANT_ID: 'organizations',
  ENTRA_CLIENT_ID: '11111111-aaaa-4bbb-8ccc-222222222222',
  ENTRA_CLIENT_SECRET: 'workflow-desk-demo-secret',
  NOTICES: 'mail,activity',
  TEAMS_APP_ID: '33333333-aaaa-4bbb-8ccc-444444444444',
}
const say = (text: string) => process.stdout.write(`${text}\n`)

/** The environment in which the emulator plays Microsoft, started on a port of its own. */
async function demo(env: NodeJS.ProcessEnv) {
  const { port } = readConfig({ ...env, ...DEMO })
  const { startEmulator } = await import('#emulator/emulator.ts')
  const emulator = await startEmulator({
    port: Number(env.EMULATOR_PORT ?? (port && port + 1)),
    scripts: EMULATOR_SCRIPTS,
    myFlows: env.FLOW_SERVICE !== 'off',
  })
  say(
    `Emulator of Microsoft's cloud: ${emulator.url}/emulator\n\nPeople you can sign in as, without a password:`,
  )
  for (const { name, users } of emulator.tenants()) {
    say(`  ${name}`)
    for (const { userPrincipalName, displayName, about } of users)
      say(`    ${userPrincipalName.padEnd(32)} ${displayName}: ${about}`)
  }
  const variables = {
    ...env,
    ...DEMO,
    ENTRA_URL: `${emulator.url}/login`,
    GRAPH_URL: `${emulator.url}/graph`,
    DISCOVERY_URL: `${emulator.url}/disco`,
    POWER_PLATFORM_URL: `${emulator.url}/pp`,
    POWER_AUTOMATE_URL: `${emulator.url}/emulator`,
    FLOW_SERVICE: env.FLOW_SERVICE ?? 'on',
    FLOW_SERVICE_URL: `${emulator.url}/flow`,
    EMULATOR_URL: emulator.url,
  }
  return { emulator, variables }
}

/** Ends the process in good order where it is told to end: told twice, it ends at once. */
function onceToldToStop(close: () => Promise<void>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => close().finally(() => process.exit()))
}

/** Serves a real tenant as configured; with nothing configured, and not in production, the demo. */
async function start(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const { env } = process
  const configured = requiredVariables.some((name) => env[name]?.trim())
  const played = configured || env.NODE_ENV === 'production' ? null : await demo(env)
  const config = readConfig(played?.variables ?? env)
  const { database, close } = await openConfigured(config.storage)
  const running = await serve({ config, store: await openStore(database), directory: APP })
  onceToldToStop(async () => {
    await running.close()
    await close()
  })
  const url = env.PUBLIC_URL ? config.publicUrl : `http://localhost:${running.port}`
  if (played) {
    played.emulator.showsApp(url)
    say(`\nAs a tab of Teams: ${played.emulator.url}/teams`)
  }
  say(`\nWorkflow Desk: ${url}`)
}

/** What somebody who starts the server has to know of a failure. */
function explained(error: unknown): string {
  if (
    error instanceof ConfigError ||
    error instanceof DirectoryInUseError ||
    error instanceof DirectoryPathError ||
    error instanceof NewerDatabaseError ||
    error instanceof DatabaseError
  )
    return error.message
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE' && 'port' in error)
    return `Port ${error.port} is in use. Set PORT to another one; the emulator takes the one after it, or EMULATOR_PORT.`
  return error.stack ?? error.message
}

start().catch((error: unknown) => {
  process.stderr.write(`${explained(error)}\n`)
  process.exit(1)
})
