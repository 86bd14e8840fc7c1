import type { Api } from '#app/api/api.ts'
import type { SwitchFlow } from '#contract/creation.ts'
import { paths } from '#contract/endpoints.ts'
import { FlowSummary } from '#contract/flow.ts'
import { healthPaths } from '#contract/flow-endpoints.ts'
import { FlowShares } from '#contract/flow-health.ts'
import {
  DeletedFlow,
  type InEnvironment,
  type RenameFlow,
  RestoredFlow,
  type ShareFlow,
} from '#contract/flow-operation.ts'

const within = ({ environment }: FlowSummary): InEnvironment => ({ environment: environment.id })

/** Turns a flow on or off. */
export const switchFlow = (api: Api, address: string, flow: FlowSummary, state: SwitchFlow['state']) =>
  api.call({
    method: 'PATCH',
    path: paths.flow(address, flow.id),
    body: { ...within(flow), state } satisfies SwitchFlow,
    answer: FlowSummary,
  })

/** Gives a flow another name, if nobody has changed it since. */
export const renameFlow = (api: Api, address: string, flow: FlowSummary, name: string) =>
  api.call({
    method: 'PATCH',
    path: paths.flow(address, flow.id),
    body: { ...within(flow), name, etag: flow.etag } satisfies RenameFlow,
    answer: FlowSummary,
  })

/** Deletes a flow, if nobody has changed it since. */
export const deleteFlow = (api: Api, address: string, flow: FlowSummary) =>
  api.call({
    method: 'DELETE',
    path: healthPaths.deleted(address, flow.id, { ...within(flow), etag: flow.etag }),
    answer: DeletedFlow,
  })

/** Brings a flow back that was deleted a short time ago. */
export const restoreFlow = (api: Api, address: string, flow: FlowSummary) =>
  api.call({
    method: 'POST',
    path: healthPaths.restore(address, flow.id),
    body: within(flow),
    answer: RestoredFlow,
  })

/** Makes somebody co-owner of a flow. */
export const shareFlow = (api: Api, address: string, flow: FlowSummary, person: string) =>
  api.call({
    method: 'POST',
    path: healthPaths.shares(address, flow.id),
    body: { ...within(flow), person } satisfies ShareFlow,
    answer: FlowShares,
  })
