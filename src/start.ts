import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ConfigError, readConfig, requiredVariables } from '#server/config.ts'
import { serve } from '#server/serve.ts'

const APP = fileURLToPath(new URL('../app', import.meta.url))
const DEMO = {
  ENTRA_CLIENT_ID: '11111111-aaaa-4bbb-8ccc-222222222222',
  ENTRA_CLIENT_SECRET: 'workflow-desk-demo-secret',
}
const say = (text: string) => process.stdout.write(`${text}\n`)

/** The environment in which the emulator plays Microsoft, started on a port of its own. */
async function demo(env: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  const { startEmulator } = await import('#emulator/emulator.ts')
  const emulator = await startEmulator({ port: Number(env.EMULATOR_PORT ?? Number(env.PORT ?? 3978) + 1) })
  say(`Emulator of Microsoft's cloud  ${emulator.url}/emulator`)
  return {
    ...env,
    ...DEMO,
    ENTRA_TENANT_ID: 'organizations',
    ENTRA_URL: `${emulator.url}/login`,
    GRAPH_URL: `${emulator.url}/graph`,
    DISCOVERY_URL: `${emulator.url}/disco`,
    POWER_PLATFORM_URL: `${emulator.url}/pp`,
    EMULATOR_URL: emulator.url,
  }
}

/** Serves a real tenant as configured; with nothing configured, and not in production, the demo. */
async function start(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const { env } = process
  const configured = requiredVariables.some((name) => env[name]?.trim())
  const isDemo = !configured && env.NODE_ENV !== 'production'
  const config = readConfig(isDemo ? await demo(env) : env)
  const { port } = await serve(config, APP)
  say(`Workflow Desk                  ${env.PUBLIC_URL ? config.publicUrl : `http://localhost:${port}`}`)
}

start().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  )
  process.exit(1)
})
