import * as v from 'valibot'
import { TriggerOperation } from './trigger.ts'

/** How many appointment flows one booking mailbox takes, whoever made them. */
export const SLOT_LIMIT = 5

export const SlotState = v.picklist(['free', 'live', 'off', 'broken', 'foreign', 'reserved'])
export type SlotState = v.InferOutput<typeof SlotState>

/** One of the five places of a mailbox, and who is in it as far as can be seen. */
export const Slot = v.object({
  state: SlotState,
  flow: v.nullable(
    v.object({ id: v.string(), name: v.string(), owner: v.string(), operation: TriggerOperation }),
  ),
})
export type Slot = v.InferOutput<typeof Slot>

/** The five slots of a mailbox; `held` is a lower bound unless `certain`, for no API lists a mailbox's webhooks. */
export const Slots = v.object({
  held: v.number(),
  certain: v.boolean(),
  slots: v.pipe(v.array(Slot), v.length(SLOT_LIMIT)),
})
export type Slots = v.InferOutput<typeof Slots>

const TRIED: ReadonlySet<SlotState> = new Set(['free', 'off', 'foreign'])

/** A flow of the mailbox that the caller can see, with its triggers on this mailbox alone. */
export interface SeenFlow {
  readonly id: string
  readonly name: string
  readonly owner: string
  readonly state: 'on' | 'off' | 'suspended'
  readonly triggers: readonly { readonly operation: TriggerOperation }[]
}

/**
 * The slots of a mailbox from the flows that can be seen and, where a refusal once said so, that it is full.
 * A suspended flow counts as live: nothing says that its webhook is gone. A flow that is off has probably given its slot back.
 */
export function slotsOf(flows: readonly SeenFlow[], learnt: { readonly fullAt: string } | null): Slots {
  const live = [...taken(flows, 'on', 'live'), ...taken(flows, 'suspended', 'live')]
  const rest: Slot[] = learnt ? places('foreign') : [...taken(flows, 'off', 'off'), ...places('free')]
  const held = learnt ? SLOT_LIMIT : Math.min(live.length, SLOT_LIMIT)
  return { held, certain: held === SLOT_LIMIT, slots: [...live, ...rest].slice(0, SLOT_LIMIT) }
}

/** Whether another flow may be tried: only flows that can be seen speak against it, for those that cannot may be gone. */
export const roomFor = ({ slots }: Slots): boolean => slots.some(({ state }) => TRIED.has(state))

/** One slot for each trigger, for it is webhooks that Bookings counts. */
const taken = (flows: readonly SeenFlow[], flowState: SeenFlow['state'], state: SlotState): Slot[] =>
  flows
    .filter((flow) => flow.state === flowState)
    .flatMap(({ id, name, owner, triggers }) =>
      triggers.map(({ operation }) => ({ state, flow: { id, name, owner, operation } })),
    )

const places = (state: SlotState): Slot[] => Array.from({ length: SLOT_LIMIT }, () => ({ state, flow: null }))
