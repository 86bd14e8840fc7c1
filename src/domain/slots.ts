import * as v from 'valibot'
import { TriggerOperation } from './trigger.ts'

/** How many appointment flows one booking mailbox takes, whoever made them. */
export const SLOT_LIMIT = 5

export const SlotState = v.picklist(['free', 'live', 'off', 'broken', 'unseen', 'foreign', 'reserved'])
export type SlotState = v.InferOutput<typeof SlotState>

/** One of the five places of a mailbox, and who is in it as far as can be seen. */
export const Slot = v.object({
  state: SlotState,
  flow: v.nullable(
    v.object({ id: v.string(), name: v.string(), owner: v.string(), operation: TriggerOperation }),
  ),
})
export type Slot = v.InferOutput<typeof Slot>

/** The five slots of a mailbox; `held` is a lower bound, as far as can be seen, unless `certain`, for no API lists a mailbox's webhooks. */
export const Slots = v.object({
  held: v.number(),
  certain: v.boolean(),
  slots: v.pipe(v.array(Slot), v.length(SLOT_LIMIT)),
})
export type Slots = v.InferOutput<typeof Slots>

const TRIED: ReadonlySet<SlotState> = new Set(['free', 'off', 'broken', 'foreign', 'unseen'])

export const WebhookState = v.picklist(['registered', 'missing', 'unknown'])
export type WebhookState = v.InferOutput<typeof WebhookState>

/** A flow of the mailbox that the caller can see, with its triggers on this mailbox alone. */
export interface SeenFlow {
  readonly id: string
  readonly name: string
  readonly owner: string
  readonly state: 'on' | 'off' | 'suspended'
  /** Whether its trigger was found to be registered at Bookings; unknown where nobody could be asked. */
  readonly webhook: WebhookState
  readonly triggers: readonly { readonly operation: TriggerOperation }[]
}

/** A slot that the product itself gave away: to a flow that is being made, to one that it lately saw live, or to one that may be gone. */
export interface KnownSlot {
  readonly state: 'reserved' | 'live' | 'foreign'
  readonly flow: NonNullable<Slot['flow']>
}

/** What is known of a mailbox beside the flows that can be seen. */
export interface Learnt {
  /** How many slots Bookings itself said lately to be held; none where it said nothing. */
  readonly atLeast: number
  /** Whether Bookings said a moment ago that all are, and nothing was seen to change since. */
  readonly isFull: boolean
  readonly known: readonly KnownSlot[]
}

/** Whether a flow has a webhook, as far as can be told: nothing says that a suspended one's is gone. */
export const isLive = ({ state, webhook }: Pick<SeenFlow, 'state' | 'webhook'>): boolean =>
  state !== 'off' && webhook !== 'missing'

/** Whether a flow that is on is told of no appointment. */
export const isBroken = ({ state, webhook }: Pick<SeenFlow, 'state' | 'webhook'>): boolean =>
  state === 'on' && webhook === 'missing'

/**
 * The slots of a mailbox from the flows that can be seen and what was learnt of it otherwise.
 * A flow that is off has probably given its slot back, and one without a webhook holds none.
 */
export function slotsOf(flows: readonly SeenFlow[], { atLeast, isFull, known }: Learnt): Slots {
  // Whether a trigger is registered is asked of whoever registers it, so it outweighs what was seen before.
  const seen = new Set(flows.filter((flow) => isLive(flow) || isBroken(flow)).map(({ id }) => id))
  const elsewhere = known.filter(({ flow }) => !seen.has(flow.id))
  const live = flows.filter(isLive)
  const taken = [
    ...slotsOfThose(live, 'on', 'live'),
    ...slotsOfThose(live, 'suspended', 'live'),
    ...elsewhere,
  ]
  const registered = slotsOfThose(
    live.filter(({ webhook }) => webhook === 'registered'),
    'on',
    'live',
  )
  const unseen = places('unseen', Math.max(0, atLeast - taken.length))
  const others = flows.filter(({ id }) => !elsewhere.some(({ flow }) => flow.id === id))
  const idle = [
    ...slotsOfThose(others.filter(isBroken), 'on', 'broken'),
    ...slotsOfThose(others, 'off', 'off'),
  ]
  const held = Math.min(taken.length + unseen.length, SLOT_LIMIT)
  return {
    held,
    certain: held === SLOT_LIMIT && (isFull || registered.length >= SLOT_LIMIT),
    slots: [...taken, ...unseen, ...idle, ...places('free', SLOT_LIMIT)].slice(0, SLOT_LIMIT),
  }
}

/** Whether another flow may be tried: only flows that can be seen speak against it, for those that cannot may be gone. */
export const roomFor = ({ slots }: Slots): boolean => slots.some(({ state }) => TRIED.has(state))

/** One slot for each trigger, for it is webhooks that Bookings counts. */
const slotsOfThose = (flows: readonly SeenFlow[], flowState: SeenFlow['state'], state: SlotState): Slot[] =>
  flows
    .filter((flow) => flow.state === flowState)
    .flatMap(({ id, name, owner, triggers }) =>
      triggers.map(({ operation }) => ({ state, flow: { id, name, owner, operation } })),
    )

const places = (state: SlotState, count: number): Slot[] =>
  Array.from({ length: count }, () => ({ state, flow: null }))
