import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { Definition } from '../flow-service/flow-definition.ts'
import type { ActionRun, FlowRun } from '../tenant.ts'

/** How a run of the past went. */
export const PastRun = v.strictObject({
  status: v.picklist(['Succeeded', 'Failed', 'Cancelled']),
  startTime: v.pipe(
    v.string(),
    v.check((text) => !Number.isNaN(Date.parse(text)), 'Not an instant.'),
    v.transform((text) => new Date(text).toISOString()),
  ),
  /** What a connector answered to one action, the first unless it is named. */
  error: v.optional(
    v.strictObject({
      action: v.optional(v.string()),
      status: v.optional(v.number(), 400),
      code: v.optional(v.string(), 'BadRequest'),
      message: v.string(),
    }),
  ),
  /** How many such runs, each a day before the other. */
  count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 1),
})
export type PastRun = v.InferOutput<typeof PastRun>

const aDay = 86_400_000
const aSecond = 1000

/** Runs of a flow as they would have been, the latest last. */
export function pastRuns(
  flow: { readonly id: string; readonly name: string; readonly clientdata: string },
  { count, ...past }: PastRun,
): FlowRun[] {
  return Array.from({ length: count }, (_, index) => {
    const start = Date.parse(past.startTime) - (count - 1 - index) * aDay
    return runOf(flow, past, new Date(start))
  })
}

const Content = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ properties: v.object({ definition: Definition }) }),
)

function runOf(
  { id: flowId, name: flowName, clientdata }: Parameters<typeof pastRuns>[0],
  { status, error }: Omit<PastRun, 'count'>,
  start: Date,
): FlowRun {
  const { definition } = v.parse(Content, clientdata).properties
  const [trigger = ''] = Object.keys(definition.triggers)
  const names = Object.keys(definition.actions)
  const failed = error && { ...error, action: error.action ?? names[0] ?? '' }
  return {
    id: `0858${randomUUID().replaceAll('-', '').toUpperCase()}CU00`,
    flowId,
    flowName,
    startTime: start.toISOString(),
    endTime: new Date(start.getTime() + aSecond).toISOString(),
    status,
    error: status === 'Failed' ? 'ActionFailed: An action failed. No dependent actions succeeded.' : null,
    trigger: { name: trigger, body: {} },
    actions: names.map((name, index) => actionOf(name, index - names.indexOf(failed?.action ?? ''), failed)),
  }
}

/** Actions before the one that failed succeeded, and those after it were not reached. */
function actionOf(name: string, place: number, failed: PastRun['error']): ActionRun {
  if (!failed || place < 0) return { name, status: 'Succeeded', error: null, inputs: {}, outputs: {} }
  if (place > 0) return { name, status: 'Skipped', error: null, inputs: null, outputs: null }
  const { status: statusCode, code, message } = failed
  const outputs = { statusCode, headers: {}, body: { error: { code, message } } }
  return { name, status: 'Failed', error: `${code}: ${message}`, inputs: {}, outputs }
}
