import * as v from 'valibot'
import { layersOf } from '#domain/refusal/layers.ts'
import { statusNamed } from '#domain/refusal/wrapping.ts'
import { answerOf } from './answer.ts'
import type { UpstreamAnswer } from './http.ts'
import { UpstreamError, unheard } from './upstream-error.ts'

/** Whether a trigger is registered at its service, and why not; `toldAt` is when its service gave that reason, null where it gave none. */
export type Webhook =
  | { readonly state: 'registered' }
  | { readonly state: 'pending' }
  | {
      readonly state: 'missing'
      readonly refused: UpstreamError
      readonly toldAt: string | null
      /** How many other triggers of the flow are registered. */
      readonly registered: number
    }

const Triggers = v.object({
  value: v.array(
    v.object({
      name: v.string(),
      properties: v.object({
        provisioningState: v.nullish(v.string(), ''),
        state: v.nullish(v.string(), ''),
      }),
    }),
  ),
})

/** What became of one attempt of a trigger; nothing else is read, for the links beside it prove themselves and must reach nobody's eyes. */
export const HistoryEntry = v.object({
  properties: v.object({
    startTime: v.nullish(v.string(), ''),
    status: v.nullish(v.string(), ''),
    code: v.nullish(v.string(), ''),
    error: v.nullish(v.looseObject({ code: v.nullish(v.string(), ''), message: v.nullish(v.string(), '') })),
    fired: v.nullish(v.boolean(), true),
  }),
})
export type HistoryEntry = v.InferOutput<typeof HistoryEntry>

type Trigger = v.InferOutput<typeof Triggers>['value'][number]

const isHealthy = ({ properties }: Trigger): boolean =>
  properties.provisioningState === 'Succeeded' && properties.state === 'Enabled'

const UNDERWAY = new Set(['', 'accepted', 'running', 'creating', 'updating', 'registering', 'moving'])

/** How a trigger may stand, the worst first: what failed stays failed, whatever becomes of what is underway. */
const STATES = ['missing', 'pending', 'registered'] as const

function stateOf(trigger: Trigger): (typeof STATES)[number] {
  if (isHealthy(trigger)) return 'registered'
  return UNDERWAY.has(trigger.properties.provisioningState.toLowerCase()) ? 'pending' : 'missing'
}

const REGISTERING = { service: 'flow-service', operation: 'register the webhook' } as const

/** The refusal of whoever would not register the trigger, as its history tells. */
function refusalIn(entry: HistoryEntry, environment: string): UpstreamError {
  const { status: outcome, code, error, startTime } = entry.properties
  const told = error?.code || code || 'Failed'
  const status = statusNamed(told) ?? 502
  const [, ...inner] = layersOf(status, { error: { code: told, message: error?.message ?? '' } })
  return unheard({
    ...REGISTERING,
    status,
    layers: [
      { status: null, code: outcome, message: '' },
      { status, code: told, message: error?.message ?? '' },
      ...inner,
    ],
    environment,
    at: startTime || new Date().toISOString(),
    body: JSON.stringify(entry),
  })
}

const notRegistered = (state: string, environment: string): UpstreamError =>
  unheard({
    ...REGISTERING,
    status: 502,
    layers: [{ status: 502, code: 'webhook-missing', message: `The trigger is ${state}.` }],
    environment,
  })

/** Asks for the health of the trigger of a flow in an environment; an unregistered one was also seen to make the flow service itself fail. */
export async function webhookOf(
  environment: string,
  triggers: () => Promise<UpstreamAnswer>,
  histories: (trigger: string) => Promise<HistoryEntry[]>,
): Promise<Webhook> {
  let answer: UpstreamAnswer
  try {
    answer = await triggers()
  } catch (error) {
    if (error instanceof UpstreamError && error.status === 500)
      return { state: 'missing', refused: error, toldAt: null, registered: 0 }
    throw error
  }
  const { value } = answerOf(Triggers, answer.body, {
    service: 'flow-service',
    operation: 'read the trigger',
  })
  const [trigger] = value.toSorted(
    (one, other) => STATES.indexOf(stateOf(one)) - STATES.indexOf(stateOf(other)),
  )
  if (!trigger)
    return { state: 'missing', refused: notRegistered('not there', environment), toldAt: null, registered: 0 }
  const stands = stateOf(trigger)
  if (stands !== 'missing') return { state: stands }
  const { provisioningState, state } = trigger.properties
  const [latest] = await histories(trigger.name).catch((error: unknown) => {
    if (error instanceof UpstreamError && error.status >= 500) return []
    throw error
  })
  const failed = latest?.properties.status === 'Failed' ? latest : null
  return {
    state: 'missing',
    refused: failed ? refusalIn(failed, environment) : notRegistered(provisioningState || state, environment),
    toldAt: failed ? failed.properties.startTime : null,
    registered: value.filter(isHealthy).length,
  }
}
