import pLimit from 'p-limit'
import * as v from 'valibot'
import type { SeenRuns } from '#domain/flow-health/run.ts'
import { answerOf } from './answer.ts'
import type { Send, UpstreamAnswer, UpstreamRequest } from './http.ts'
import { allPages } from './paging.ts'
import { type FailedAction, failureOf, ServiceRun, type ToldRun } from './told-run.ts'
import type { Asked } from './unanswered.ts'
import { UpstreamError } from './upstream-error.ts'

/** What Power Automate itself says of a flow's end: why it is suspended, and when it will be. */
export interface ToldSuspension {
  readonly told: string
  readonly announcedAt: string | null
}

/** Somebody's right to a flow, by their id in Entra. */
export interface FlowPermission {
  readonly entraId: string
  readonly isOwner: boolean
  readonly mayEdit: boolean
}

/** A flow that was deleted, and can be brought back by administrators of Power Platform. */
export interface DeletedServiceFlow {
  readonly id: string
  readonly name: string
  readonly deletedAt: string | null
}

/** What else the flow service tells of flows, and does to them. */
export interface ServiceOperations {
  /** The latest runs of a flow. */
  runs(environment: string, id: string): Promise<SeenRuns>
  run(environment: string, id: string, runId: string): Promise<ToldRun>
  suspension(environment: string, id: string): Promise<ToldSuspension>
  permissions(environment: string, id: string): Promise<FlowPermission[]>
  /** Lets somebody change a flow as its owner may. */
  share(environment: string, id: string, entraId: string): Promise<void>
  /** The deleted flows of an environment, for administrators of Power Platform alone. */
  deletedFlows(environment: string): Promise<DeletedServiceFlow[]>
  /** Brings a deleted flow back, for administrators of Power Platform alone. */
  restore(environment: string, id: string): Promise<void>
}

/** How the flow service is called. */
interface Calls {
  readonly root: string
  readonly version: string
  readonly caller: UpstreamRequest['caller']
  readonly send: Send
  readonly asked: (operation: string) => Asked
  readonly call: (
    operation: string,
    url: string,
    rest?: Partial<Pick<UpstreamRequest, 'method' | 'json'>>,
  ) => Promise<UpstreamAnswer>
}

/** Runs asked for at a time: far more than are shown, for failures are counted. */
const RUNS = 50
/** The largest answer of an action that is fetched for its error, in bytes, and how many are. */
const LARGEST = 200_000
const MOST_FAILURES = 10
const EXPAND = 'properties.estimatedsuspensiondata,properties.licenseData'

const text = v.nullish(v.string(), '')
const Suspended = v.object({
  properties: v.looseObject({
    flowSuspensionReason: text,
    estimatedSuspensionData: v.nullish(v.looseObject({ reason: text, time: text })),
  }),
})
const Permission = v.pipe(
  v.object({
    properties: v.looseObject({ roleName: text, principal: v.looseObject({ id: text, type: text }) }),
  }),
  v.transform(({ properties: { roleName, principal } }) => ({
    entraId: principal.id,
    isPerson: principal.type === 'User',
    isOwner: roleName === 'Owner',
    mayEdit: roleName !== 'CanView',
  })),
)
const Deleted = v.pipe(
  v.object({
    name: v.string(),
    properties: v.looseObject({
      displayName: text,
      state: text,
      lastModifiedTime: v.nullish(v.string(), null),
    }),
  }),
  v.transform(({ name, properties: { displayName, state, lastModifiedTime } }) => ({
    id: name,
    name: displayName,
    isDeleted: state === 'Deleted',
    deletedAt: lastModifiedTime,
  })),
)

/** Codes by which a loop or a scope only says that something inside it failed. */
const OF_OTHERS = new Set(['ActionFailed', 'ActionBranchingConditionNotSatisfied', 'ActionDependencyFailed'])

export function serviceOperations({ root, version, caller, send, asked, call }: Calls): ServiceOperations {
  const path = (environment: string, rest: string, query = '') =>
    `${root}/${encodeURIComponent(environment)}${rest}?${version}${query}`
  const one = (environment: string, id: string, rest = '', query = '') =>
    path(environment, `/flows/${encodeURIComponent(id)}${rest}`, query)
  const admin = (environment: string, rest: string, query = '') =>
    path(environment, rest, query).replace(
      root,
      root.replace(/\/environments$/, '/scopes/admin/environments'),
    )

  /** What an action answered: its link proves itself, and must reach nobody's eyes. */
  const outputsOf = async ({ uri, contentSize }: { uri: string; contentSize: number | null }) => {
    const isSafe = URL.canParse(uri) && new URL(uri).protocol === new URL(root).protocol
    if (!isSafe || (contentSize ?? 0) > LARGEST) return undefined
    try {
      return (await send({ ...asked('read what the action answered'), caller, url: uri })).body
    } catch (error) {
      // What the run itself says of the action is less, but not nothing.
      if (error instanceof UpstreamError) return undefined
      throw error
    }
  }

  const failuresIn = async ({ run, code, error, actions }: ServiceRun): Promise<FailedAction[]> => {
    const failed = Object.entries(actions ?? {}).filter(([, { status }]) =>
      /^(Failed|TimedOut)$/i.test(status ?? ''),
    )
    const own = failed.filter(([, action]) => !OF_OTHERS.has(action.code ?? ''))
    const operation = asked('run the action')
    const lane = pLimit(4)
    if (failed.length === 0) {
      if (!error && !code) return []
      const told = { code: error?.code || code || '', message: error?.message ?? '', at: run.endedAt ?? '' }
      return [{ action: null, refused: failureOf(operation, told) }]
    }
    return Promise.all(
      (own.length > 0 ? own : failed).slice(0, MOST_FAILURES).map(([name, action]) =>
        lane(async () => {
          const told = {
            code: action.error?.code || action.code || '',
            message: action.error?.message ?? '',
            at: action.endTime ?? '',
          }
          const outputs = action.outputsLink
            ? await outputsOf({ uri: action.outputsLink.uri, contentSize: action.outputsLink.contentSize })
            : undefined
          return { action: name, refused: failureOf(operation, { ...told, outputs }) }
        }),
      ),
    )
  }

  return {
    runs: async (environment, id) => {
      const { body } = await call('list runs', one(environment, id, '/runs', `&$top=${RUNS}`))
      const { value } = answerOf(v.object({ value: v.array(ServiceRun) }), body, asked('list runs'))
      return { runs: value.map(({ run }) => run).slice(0, RUNS), complete: value.length < RUNS }
    },
    run: async (environment, id, runId) => {
      const rest = `/runs/${encodeURIComponent(runId)}`
      const { body } = await call('read the run', one(environment, id, rest, '&$expand=properties/actions'))
      const told = answerOf(ServiceRun, body, asked('read the run'))
      return { run: told.run, failures: await failuresIn(told) }
    },
    suspension: async (environment, id) => {
      const { body } = await call('read the flow', one(environment, id, '', `&$expand=${EXPAND}`))
      const { flowSuspensionReason, estimatedSuspensionData } = answerOf(
        Suspended,
        body,
        asked('read the flow'),
      ).properties
      const told = flowSuspensionReason === 'None' ? '' : (flowSuspensionReason ?? '')
      return { told, announcedAt: estimatedSuspensionData?.time || null }
    },
    permissions: async (environment, id) => {
      const found = await allPages(
        Permission,
        one(environment, id, '/permissions'),
        asked('list shares'),
        (url) => call('list shares', url),
      )
      return found
        .filter(({ isPerson }) => isPerson)
        .map(({ entraId, isOwner, mayEdit }) => ({ entraId: entraId ?? '', isOwner, mayEdit }))
    },
    share: async (environment, id, entraId) => {
      const principal = { id: entraId, type: 'User' }
      const json = { put: [{ properties: { principal, roleName: 'CanEdit' } }] }
      await call('share the flow', one(environment, id, '/modifyPermissions'), { method: 'POST', json })
    },
    deletedFlows: async (environment) => {
      const first = admin(environment, '/v2/flows', '&include=softDeletedFlows')
      const found = await allPages(Deleted, first, asked('list deleted flows'), (url) =>
        call('list deleted flows', url),
      )
      return found
        .filter(({ isDeleted }) => isDeleted)
        .map(({ id, name, deletedAt }) => ({ id, name: name ?? '', deletedAt }))
    },
    restore: async (environment, id) => {
      const url = admin(environment, `/flows/${encodeURIComponent(id)}/restore`)
      await call('restore the flow', url, { method: 'POST' })
    },
  }
}
