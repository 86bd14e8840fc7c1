import { roomFor, SLOT_LIMIT, type Slots } from '../slots.ts'
import type { RequestState } from './moves.ts'

/** What building the flow of a request takes from the slots of its mailbox. */
export type SlotCost =
  | {
      readonly kind: 'one'
      readonly held: number
      readonly after: number
      readonly limit: number
      /** Whether the numbers are known, and not only known to be no lower. */
      readonly certain: boolean
    }
  /** One is kept for it already. */
  | { readonly kind: 'reserved' }
  /** Bookings once said that none is left, which may no longer be so. */
  | { readonly kind: 'unsure' }
  | { readonly kind: 'full' }

/** What of a request its cost depends on. */
interface Asked {
  readonly state: RequestState
  /** The flow it is about to become. */
  readonly flow: { readonly id: string } | null
}

/** What a request costs as it is now, as far as the slots can be seen; a refusal may have given its slot back. */
export function slotCost(slots: Slots, { state, flow: own }: Asked): SlotCost {
  const kept = slots.slots.some(({ state: slot, flow }) => slot === 'reserved' && flow && flow.id === own?.id)
  if (state === 'building' || kept) return { kind: 'reserved' }
  const { held, certain } = slots
  if (held < SLOT_LIMIT) return { kind: 'one', held, after: held + 1, limit: SLOT_LIMIT, certain }
  return { kind: roomFor(slots) ? 'unsure' : 'full' }
}
