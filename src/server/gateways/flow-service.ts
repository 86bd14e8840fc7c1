import pLimit from 'p-limit'
import * as v from 'valibot'
import type { Operation } from '#domain/refusal/operation.ts'
import type { Config } from '../config.ts'
import type { Caller } from '../identity.ts'
import { inTurn } from '../in-turn.ts'
import { LastUsed } from '../remembered.ts'
import { answerOf } from './answer.ts'
import { flowAddressesAt } from './flow-addresses.ts'
import type { FlowRow } from './flow-row.ts'
import type { Send, UpstreamAnswer, UpstreamRequest } from './http.ts'
import type { TokenSource } from './on-behalf-of.ts'
import { allPages } from './paging.ts'
import type { Pace } from './patience.ts'
import { ListedFlow, ServiceEnvironment, ServiceFlow, serviceRow, writtenOf } from './service-flow.ts'
import { type ServiceOperations, serviceOperations } from './service-operations.ts'
import type { Asked } from './unanswered.ts'
import { UpstreamError, unlessRefused } from './upstream-error.ts'
import { HistoryEntry, type Webhook, webhookOf } from './webhook.ts'

/** Flows read at a time. */
const LANES = 4
/** What is kept of definitions, for no list of the flow service holds any, in characters. */
const MOST_KEPT = 20_000_000

/** Flows as far as they could be read, and why one could not. */
export interface FoundRows {
  readonly rows: FlowRow[]
  readonly refused: UpstreamError | null
}

/** The flow service of Power Automate, in one caller's name; Microsoft does not support others to call it. */
export interface FlowService extends ServiceOperations {
  /** Every environment of the caller; `instanceUrl` is null where there is no Dataverse. */
  environments(): Promise<ServiceEnvironment[]>
  /** The flows with a connection to Bookings that the caller owns or shares, those of solutions too. */
  bookingsFlows(environment: string): Promise<FoundRows>
  flow(environment: string, id: string): Promise<FlowRow | null>
  /** The ids of the flows whose trigger bears that mark, the oldest first. */
  markedFlows(environment: string, mark: string): Promise<string[]>
  /** The oldest of them, if the caller made one. */
  markedFlow(environment: string, mark: string): Promise<FlowRow | null>
  /** Does something to a flow that nobody else may do to it by this server meanwhile. */
  alone<Done>(environment: string, id: string, work: () => Promise<Done>): Promise<Done>
  /** Makes a flow, turned off. */
  createFlow(environment: string, flow: { name: string; clientdata: string }): Promise<void>
  /** Sends the name alone. */
  renameFlow(environment: string, id: string, name: string): Promise<void>
  writeFlow(environment: string, id: string, flow: { name: string; clientdata: string }): Promise<void>
  start(environment: string, id: string): Promise<void>
  stop(environment: string, id: string): Promise<void>
  deleteFlow(environment: string, id: string): Promise<void>
  /** Whether the flow's trigger is registered at its service, and why not. */
  webhook(environment: string, id: string, pace?: Pace): Promise<Webhook>
}

export function flowServiceFor(
  { url, audience }: NonNullable<Config['flowService']>,
  send: Send,
  tokens: TokenSource,
): (caller: Caller) => FlowService {
  const scope = ['Flows.Manage.All', 'Flows.Read.All'].map((name) => `${audience}/${name}`).join(' ')
  const addresses = flowAddressesAt(url)
  const turns = inTurn()
  const read = new LastUsed<FlowRow>(MOST_KEPT, ({ clientdata }) => clientdata.length)
  return (caller) => {
    const asked = (operation: Operation): Asked => ({ service: 'flow-service', operation })
    const call = async (
      operation: Operation,
      url: string,
      rest: Partial<Pick<UpstreamRequest, 'method' | 'json' | 'pace'>> = {},
    ): Promise<UpstreamAnswer> =>
      send({
        ...asked(operation),
        caller,
        url,
        ...rest,
        headers: { authorization: `Bearer ${await tokens(caller, scope)}`, accept: 'application/json' },
      })
    const rowOf = ({ body, text }: UpstreamAnswer, operation: Operation): FlowRow =>
      serviceRow(answerOf(ServiceFlow, body, asked(operation)), text, caller)

    const flow = (environment: string, id: string, pace: Pace = 'read'): Promise<FlowRow | null> =>
      unlessRefused(
        [404],
        call('read the flow', addresses.flow(environment, id), { pace }).then((answer) =>
          rowOf(answer, 'read the flow'),
        ),
        null,
      )
    /** Personal and team flows are two lists, and a flow may stand in both. */
    const listed = async (environment: string, pace: Pace = 'read'): Promise<ListedFlow[]> => {
      const lists = await Promise.all(
        ['personal', 'team'].map((whose) => {
          const query = `$filter=search('${whose}')&include=includeSolutionCloudFlows`
          return allPages(ListedFlow, addresses.flows(environment, query), asked('list flows'), (url) =>
            call('list flows', url, { pace }),
          )
        }),
      )
      return [...new Map(lists.flat().map((item) => [item.id, item])).values()]
    }
    /** A definition is read once for each version of the flow. */
    const whole = async (environment: string, { id, modifiedAt }: ListedFlow): Promise<FlowRow | null> => {
      const key = [caller.tenantId, caller.userId, environment, id, modifiedAt].join(' ')
      const known = read.get(key) ?? (await flow(environment, id, 'optional-read'))
      if (known) read.set(key, known)
      return known
    }

    const marked = async (environment: string, mark: string): Promise<string[]> =>
      (await listed(environment))
        .filter(({ marks }) => marks.includes(mark))
        .toSorted(
          (one, other) => one.createdAt.localeCompare(other.createdAt) || one.id.localeCompare(other.id),
        )
        .map(({ id }) => id)

    return {
      ...serviceOperations({ addresses, caller, send, asked, call }),
      environments: () =>
        allPages(ServiceEnvironment, addresses.environments, asked('list environments'), (url) =>
          call('list environments', url, { pace: 'optional-read' }),
        ),
      bookingsFlows: async (environment) => {
        const lane = pLimit(LANES)
        const all = await listed(environment, 'optional-read')
        let refused: UpstreamError | null = null
        // One flow that cannot be read hides none of the others.
        const rowOfOne = async (item: ListedFlow): Promise<FlowRow[]> => {
          try {
            const row = await whole(environment, item)
            // What is on may have been turned off without having been changed.
            return row ? [{ ...row, state: item.state }] : []
          } catch (error) {
            if (!(error instanceof UpstreamError)) throw error
            refused ??= error
            return []
          }
        }
        const candidates = all.filter(({ usesBookings }) => usesBookings)
        const rows = await Promise.all(candidates.map((item) => lane(() => rowOfOne(item))))
        return { rows: rows.flat(), refused }
      },
      flow,
      markedFlows: marked,
      markedFlow: async (environment, mark) => {
        const [oldest] = await marked(environment, mark)
        return oldest === undefined ? null : flow(environment, oldest)
      },
      createFlow: async (environment, { name, clientdata }) => {
        const json = { properties: { displayName: name, state: 'Stopped', ...writtenOf(clientdata) } }
        await call('create the flow', addresses.flows(environment), { method: 'POST', json })
      },
      alone: (environment, id, work) => turns([caller.tenantId, environment, id].join(' '), work),
      renameFlow: async (environment, id, name) => {
        const json = { properties: { displayName: name } }
        await call('write the flow', addresses.flow(environment, id), { method: 'PATCH', json })
      },
      writeFlow: async (environment, id, { name, clientdata }) => {
        const json = { properties: { displayName: name, ...writtenOf(clientdata) } }
        await call('write the flow', addresses.flow(environment, id), { method: 'PATCH', json })
      },
      start: async (environment, id) => {
        await call('turn the flow on', addresses.flow(environment, id, '/start'), {
          method: 'POST',
          pace: 'turn-on',
        })
      },
      stop: async (environment, id) => {
        await call('turn the flow off', addresses.flow(environment, id, '/stop'), { method: 'POST' })
      },
      deleteFlow: async (environment, id) => {
        await call('delete the flow', addresses.flow(environment, id), { method: 'DELETE' })
      },
      webhook: (environment, id, pace = 'read') =>
        webhookOf(
          environment,
          () => call('read the trigger', addresses.flow(environment, id, '/triggers'), { pace }),
          async (trigger) => {
            const path = `/triggers/${encodeURIComponent(trigger)}/histories`
            const operation = 'read the trigger’s history'
            const { body } = await call(operation, addresses.flow(environment, id, path), { pace })
            return answerOf(v.object({ value: v.array(HistoryEntry) }), body, asked(operation)).value
          },
        ),
    }
  }
}
