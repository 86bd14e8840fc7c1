import type { Caller } from '../entra/authentication.ts'
import type { Environment } from '../tenant.ts'
import type { World } from '../world.ts'

/** Who asks the Power Platform API about which environment. */
export interface Party {
  readonly world: World
  readonly caller: Caller
  readonly environment: Environment
}

export interface PowerPlatformEnv {
  Variables: { party: Party }
}

/** What the Power Platform API refuses with. */
export const refusal = (code: string, message: string) => ({ error: { code, message } })
