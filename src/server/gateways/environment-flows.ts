import { readClientData } from '#domain/cloud-flow/flow-document.ts'
import { guidOf } from '../guid-of.ts'
import type { Caller } from '../identity.ts'
import { requireKeptNumbers } from '../numbers-kept.ts'
import type { Dataverse, FlowChange } from './dataverse.ts'
import type { Environment } from './environments.ts'
import { absent, type FlowOperations, flowOperations } from './flow-operations.ts'
import type { FlowRow } from './flow-row.ts'
import type { FlowService } from './flow-service.ts'
import { jsonOrText } from './json.ts'
import { madeOnce } from './made-once.ts'
import type { Pace } from './patience.ts'
import { serviceWrites } from './service-writes.ts'
import type { Webhook } from './webhook.ts'

/** A flow that is to be made for an order; asked for twice with the same key it is made once. */
export interface OrderedFlow {
  readonly key: string
  /** What tells this order from another one with the same key. */
  readonly mark: string
  readonly name: string
  readonly description: string
  readonly clientdata: string
}

/** The flows of one environment in one caller's name, by whichever road each is reached. */
export interface EnvironmentFlows extends FlowOperations {
  readonly environment: Environment
  /** Its Dataverse, in which solutions keep their flows and connection references; null where it has none. */
  readonly dataverse: Dataverse | null
  /** The ids by which the caller owns flows, one for each road. */
  mine(): Promise<ReadonlySet<string>>
  flow(id: string): Promise<FlowRow | null>
  orderedFlow(order: Pick<OrderedFlow, 'key' | 'mark'>): Promise<FlowRow | null>
  /** Makes an order's flow, turned off, unless it is there: in Dataverse where there is one. */
  createFlow(order: OrderedFlow): Promise<void>
  /** Writes to a flow that must exist, and be as `etag` says unless that is `*`. */
  changeFlow(row: FlowRow, etag: string, change: FlowChange): Promise<void>
  /** Deletes a flow that is still as it was read. */
  deleteFlow(row: FlowRow): Promise<void>
  /** Has the flow service register a flow's trigger, which turning it on in Dataverse may not do. */
  start(row: FlowRow): Promise<void>
  /** Whether a flow's trigger is registered; null where nobody can be asked. */
  webhook(row: FlowRow, pace?: Pace): Promise<Webhook | null>
}

/** What a trigger bears by which its order is known again, in the form of the ids that designers write there. */
const markOf = ({ key, mark }: Pick<OrderedFlow, 'key' | 'mark'>): string => guidOf(`${key} ${mark}`)

/** The definition with the order's mark on its triggers, for the flow service takes neither an id nor a description. */
function markedData(order: OrderedFlow): string {
  const flow = readClientData(jsonOrText(order.clientdata))
  if (!flow) throw new Error('A flow without a definition was ordered.')
  const { definition } = flow.properties
  const metadata = { operationMetadataId: markOf(order) }
  const triggers = Object.fromEntries(
    Object.entries(definition.triggers).map(([name, trigger]) => [name, { ...trigger, metadata }]),
  )
  return JSON.stringify({ properties: { ...flow.properties, definition: { ...definition, triggers } } })
}

/** Puts the roads of an environment together; `service` is null where nobody has switched it on. */
export function environmentFlows(
  environment: Environment,
  caller: Caller,
  dataverse: Dataverse | null,
  service: FlowService | null,
): EnvironmentFlows {
  const { serviceId: home } = environment
  const writes = service && serviceWrites(service, home)
  const serviceFlow = async (id: string): Promise<FlowRow | null> => (await service?.flow(home, id)) ?? null

  /** Makes a deleted flow of the flow service once more. */
  const anew = async ({ id, name, description, clientdata }: FlowRow): Promise<FlowRow | null> => {
    if (!service) throw absent()
    requireKeptNumbers(clientdata)
    const order = { key: id, mark: 'restored', name, description, clientdata }
    await madeOnce(service, home, markOf(order), { name, clientdata: markedData(order) })
    return service.markedFlow(home, markOf(order))
  }

  return {
    ...flowOperations({ home, dataverse, service, anew }),
    environment,
    dataverse,
    mine: async () => new Set([caller.userId, ...(dataverse ? [await dataverse.whoAmI()] : [])]),
    flow: async (id) => (await dataverse?.cloudFlow(id)) ?? serviceFlow(id),
    orderedFlow: async (order) =>
      dataverse ? dataverse.cloudFlow(order.key) : ((await service?.markedFlow(home, markOf(order))) ?? null),
    createFlow: async (order) => {
      const { key, name, description, clientdata } = order
      if (dataverse) await dataverse.createFlow(key, { name, description, clientdata })
      else if (!service) throw absent()
      else await madeOnce(service, home, markOf(order), { name, clientdata: markedData(order) })
    },
    changeFlow: async (row, etag, change) => {
      if (row.road === 'flow-service' && writes) await writes.change(row, etag, change)
      else if (row.road === 'dataverse' && dataverse) await dataverse.changeFlow(row.id, etag, change)
      else throw absent()
    },
    deleteFlow: async (row) => {
      if (row.road === 'dataverse') await dataverse?.deleteFlow(row.id, row.etag)
      else await writes?.remove(row)
    },
    start: async ({ serviceId }) => {
      if (service && serviceId) await service.start(home, serviceId)
    },
    webhook: async ({ serviceId }, pace) =>
      service && serviceId ? service.webhook(home, serviceId, pace) : null,
  }
}
