import pLimit from 'p-limit'
import * as v from 'valibot'
import type { SeenRuns } from '#domain/flow-health/run.ts'
import type { Operation } from '#domain/refusal/operation.ts'
import { answerOf } from './answer.ts'
import type { FlowAddresses } from './flow-addresses.ts'
import type { Send, UpstreamAnswer, UpstreamRequest } from './http.ts'
import { type FailedAction, failureOf, ServiceRound, ServiceRun, type ToldRun } from './told-run.ts'
import type { Asked } from './unanswered.ts'
import { ifRefused } from './upstream-error.ts'

/** What the flow service tells of the runs of flows. */
export interface ServiceRuns {
  /** The latest runs of a flow. */
  runs(environment: string, id: string): Promise<SeenRuns>
  run(environment: string, id: string, runId: string): Promise<ToldRun>
}

/** How the flow service is called. */
export interface Calls {
  readonly addresses: FlowAddresses
  readonly caller: UpstreamRequest['caller']
  readonly send: Send
  readonly asked: (operation: Operation) => Asked
  readonly call: (
    operation: Operation,
    url: string,
    rest?: Partial<Pick<UpstreamRequest, 'method' | 'json'>>,
  ) => Promise<UpstreamAnswer>
}

/** Runs asked for at a time: far more than are shown, for failures are counted. */
const RUNS = 50
/** The largest answer of an action that is fetched for its error, in bytes, and how many are. */
const LARGEST = 200_000
const MOST_FAILURES = 10
const LANES = 4
/** Codes by which a loop or a scope only says that something inside it failed. */
const OF_OTHERS = new Set(['ActionFailed', 'ActionBranchingConditionNotSatisfied', 'ActionDependencyFailed'])

const isFailed = ({ status }: { readonly status?: string | null }): boolean =>
  /^(Failed|TimedOut)$/i.test(status ?? '')

export function serviceRuns({ addresses, caller, send, asked, call }: Calls): ServiceRuns {
  /** What an action answered: its link proves itself, and must reach nobody's eyes. */
  const outputsBehind = async ({ outputsLink: link }: ServiceRound['properties']) => {
    if (!link || (link.contentSize ?? 0) > LARGEST) return undefined
    const isSafe =
      URL.canParse(link.uri) && new URL(link.uri).protocol === new URL(addresses.environments).protocol
    return isSafe
      ? (await send({ ...asked('read what the action answered'), caller, url: link.uri })).body
      : undefined
  }
  /** The first round of an action in a loop that failed. */
  const failedRound = async (url: string): Promise<ServiceRound['properties'] | undefined> => {
    const { body } = await call('read the run', url)
    const { value } = answerOf(v.object({ value: v.array(ServiceRound) }), body, asked('read the run'))
    return value.find(({ properties }) => isFailed(properties))?.properties
  }

  const failuresIn = async (
    { run, code, error, actions }: ServiceRun,
    at: (path: string) => string,
  ): Promise<FailedAction[]> => {
    const failed = Object.entries(actions ?? {}).filter(([, action]) => isFailed(action))
    const own = failed.filter(([, action]) => !OF_OTHERS.has(action.code ?? ''))
    const operation = asked('run the action')
    if (failed.length === 0) {
      if (!error && !code) return []
      const told = { code: error?.code || code || '', message: error?.message ?? '', at: run.endedAt ?? '' }
      return [{ action: null, refused: failureOf(operation, told) }]
    }
    const lane = pLimit(LANES)
    return Promise.all(
      (own.length > 0 ? own : failed).slice(0, MOST_FAILURES).map(([name, action]) =>
        lane(async () => {
          const rounds = at(`/actions/${encodeURIComponent(name)}/repetitions`)
          // What the run itself says of the action is less, but not nothing.
          const outputs = await ifRefused(
            Promise.resolve(action.repetitionCount ? failedRound(rounds) : action).then(
              (once) => once && outputsBehind(once),
            ),
            () => undefined,
          )
          const told = {
            code: action.error?.code || action.code || '',
            message: action.error?.message ?? '',
            at: action.endTime ?? '',
          }
          return { action: name, refused: failureOf(operation, { ...told, outputs }) }
        }),
      ),
    )
  }

  return {
    runs: async (environment, id) => {
      const { body } = await call('list runs', addresses.flow(environment, id, '/runs', `$top=${RUNS}`))
      const { value } = answerOf(v.object({ value: v.array(ServiceRun) }), body, asked('list runs'))
      return { runs: value.map(({ run }) => run).slice(0, RUNS), complete: value.length < RUNS }
    },
    run: async (environment, id, runId) => {
      const at = (path: string, query?: string) =>
        addresses.flow(environment, id, `/runs/${encodeURIComponent(runId)}${path}`, query)
      const { body } = await call('read the run', at('', '$expand=properties/actions'))
      const told = answerOf(ServiceRun, body, asked('read the run'))
      return { run: told.run, failures: await failuresIn(told, at) }
    },
  }
}
