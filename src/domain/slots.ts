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
