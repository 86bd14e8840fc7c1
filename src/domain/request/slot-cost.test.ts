import { describe, expect, it } from 'vitest'
import { SLOT_LIMIT, type SlotState, type Slots } from '../slots.ts'
import { slotCost } from './slot-cost.ts'

const slots = (held: number, certain: boolean, states: readonly SlotState[]): Slots => ({
  held,
  certain,
  slots: Array.from({ length: SLOT_LIMIT }, (_, index) => ({ state: states[index] ?? 'free', flow: null })),
})

describe('what a request costs', () => {
  it('is one slot more than are held', () => {
    expect(slotCost(slots(3, false, ['live', 'live', 'live']), 'sent')).toEqual({
      kind: 'one',
      held: 3,
      after: 4,
      limit: 5,
      certain: false,
    })
  })

  it('is the slot that is reserved, once it is approved and until it is live', () => {
    const full = slots(5, true, ['live', 'live', 'live', 'live', 'reserved'])
    for (const state of ['approved', 'building', 'failed'] as const)
      expect(slotCost(full, state)).toEqual({ kind: 'reserved' })
  })

  it('cannot be paid where flows and reservations hold every slot', () => {
    expect(slotCost(slots(5, true, ['live', 'live', 'live', 'live', 'reserved']), 'sent')).toEqual({
      kind: 'full',
    })
  })

  it('may be worth a try where only Bookings has said that every slot is held', () => {
    expect(slotCost(slots(5, true, ['live', 'foreign', 'foreign', 'foreign', 'foreign']), 'sent')).toEqual({
      kind: 'unsure',
    })
  })
})
