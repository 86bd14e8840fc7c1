import type { SmtpAddress } from '#domain/smtp-address.ts'
import type { Config } from './config.ts'
import type { FlowIndexes } from './flow-indexes.ts'
import type { DeletedFlows } from './flow-operations/deleted-flows.ts'
import type { EnvironmentFlows } from './gateways/environment-flows.ts'
import type { Environment } from './gateways/environments.ts'
import type { Microsoft } from './gateways/microsoft.ts'
import type { Caller } from './identity.ts'
import { ProblemError } from './problem-error.ts'
import type { Actor, Place } from './store/place.ts'
import type { Store } from './store/store.ts'

/** One caller at one booking page: what every change to its flows needs. */
export interface Desk {
  readonly config: Config
  readonly caller: Caller
  readonly mailbox: SmtpAddress
  readonly microsoft: Microsoft
  readonly store: Store
  /** The mailbox as it stands in the keys of what is kept. */
  readonly place: Place
  /** The caller as they stand in what is kept. */
  readonly actor: Actor
  readonly flowIndexes: FlowIndexes
  readonly deletedFlows: DeletedFlows
  readonly requestId: string
  readonly now: () => Date
  /** Lets milliseconds go by before Microsoft is asked again. */
  readonly pause: (milliseconds: number) => Promise<unknown>
  /** Tells whoever runs the server what nobody foresaw. */
  readonly log: (error: unknown) => void
}

/** The environment of that id, if the caller has it. */
export async function environmentOf(microsoft: Microsoft, id: string): Promise<Environment> {
  const named = (each: Environment) => each.id === id
  const environment =
    (await microsoft.environments()).find(named) ?? (await microsoft.environments('now')).find(named)
  if (!environment) throw new ProblemError(404, 'not-found', 'There is no such environment.')
  return environment
}

/** The flows of the environment of that id. */
export const flowsOf = async ({ microsoft }: Desk, environmentId: string): Promise<EnvironmentFlows> =>
  microsoft.flows(await environmentOf(microsoft, environmentId))
