import * as v from 'valibot'
import { type FlowRun, runStatusOf } from '#domain/flow-health/run.ts'
import { isJsonObject } from '#domain/json-object.ts'
import { layersOf } from '#domain/refusal/layers.ts'
import { statusNamed } from '#domain/refusal/wrapping.ts'
import type { Asked } from './unanswered.ts'
import { type UpstreamError, unheard } from './upstream-error.ts'

/** An action that failed in a run, and what the service it called really said; no name where the run alone tells. */
export interface FailedAction {
  readonly action: string | null
  readonly refused: UpstreamError
}

/** A run with the errors of the actions that failed in it. */
export interface ToldRun {
  readonly run: FlowRun
  readonly failures: readonly FailedAction[]
}

const text = v.nullish(v.string(), '')
const ToldError = v.nullish(v.looseObject({ code: text, message: text }))

const Linked = {
  outputsLink: v.nullish(v.looseObject({ uri: v.string(), contentSize: v.nullish(v.number(), 0) })),
}

/** What became of an action in one round of the loops around it. */
export const ServiceRound = v.object({ properties: v.looseObject({ status: text, ...Linked }) })
export type ServiceRound = v.InferOutput<typeof ServiceRound>

/** A run as the flow service tells it. */
export const ServiceRun = v.pipe(
  v.object({
    name: v.string(),
    properties: v.looseObject({
      status: text,
      startTime: text,
      endTime: v.nullish(v.string(), null),
      code: text,
      error: ToldError,
      actions: v.nullish(
        v.record(
          v.string(),
          v.looseObject({
            status: text,
            code: text,
            endTime: text,
            error: ToldError,
            ...Linked,
            repetitionCount: v.nullish(v.number(), 0),
          }),
        ),
        {},
      ),
    }),
  }),
  v.transform(({ name, properties: { status, startTime, endTime, ...told } }) => ({
    run: { id: name, status: runStatusOf(status), startedAt: startTime, endedAt: endTime } satisfies FlowRun,
    ...told,
  })),
)
export type ServiceRun = v.InferOutput<typeof ServiceRun>

/** A run as Dataverse keeps it: with the error of the run, but without its actions. */
export const DataverseRun = v.pipe(
  v.object({
    name: v.string(),
    status: text,
    starttime: text,
    endtime: v.nullish(v.string(), null),
    errorcode: text,
    errormessage: text,
  }),
  v.transform(({ name, status, starttime, endtime, errorcode, errormessage }) => ({
    run: { id: name, status: runStatusOf(status), startedAt: starttime, endedAt: endtime } satisfies FlowRun,
    code: errorcode,
    message: errormessage,
  })),
)

/** What a failure is told by: a status and a body where the called service answered, else a code and a message. */
export interface ToldFailure {
  readonly code: string
  readonly message: string
  readonly at: string
  /** What the called service answered, as the action's outputs hold it. */
  readonly outputs?: unknown
}

/** The real error of a failing action, in the form of every other refusal. */
export function failureOf(asked: Asked, { code, message, at, outputs }: ToldFailure): UpstreamError {
  const answered = isJsonObject(outputs) && typeof outputs.statusCode === 'number' ? outputs : null
  const body = answered?.body ?? { error: { code, message } }
  const status = Number(answered?.statusCode ?? statusNamed(code) ?? 400)
  return unheard({
    ...asked,
    status,
    // Another service stands behind the one that tells of it.
    layers: [
      { status: null, code: code || 'ActionFailed', message: answered ? message : '' },
      ...layersOf(status, body),
    ],
    at: at || new Date().toISOString(),
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}
