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
    expect(slotCost(slots(3, false, ['live', 'live', 'live']), { state: 'sent', flow: null })).toEqual({
      kind: 'one',
      held: 3,
      after: 4,
      limit: 5,
      certain: false,
    })
  })

  it('is the slot that is reserved while it is built, and one as any other where that has lapsed', () => {
    const full = slots(5, true, ['live', 'live', 'live', 'live', 'reserved'])
    expect(slotCost(full, { state: 'building', flow: null })).toEqual({ kind: 'reserved' })
    const approved = { state: 'approved', flow: { id: 'mine' } } as const
    expect(slotCost(full, approved)).toEqual({ kind: 'full' })
  })

  it('is another slot after a refusal, unless the one it had is still kept for it', () => {
    const failed = { state: 'failed', flow: { id: 'mine' } } as const
    const one = slots(1, false, ['reserved'])
    const kept = (id: string): Slots => ({
      ...one,
      slots: one.slots.map((slot) =>
        slot.state === 'reserved'
          ? { ...slot, flow: { id, name: '', owner: '', operation: 'CreateAppointment' } }
          : slot,
      ),
    })
    expect(slotCost(kept('mine'), failed)).toEqual({ kind: 'reserved' })
    expect(slotCost(kept('of somebody else'), failed)).toMatchObject({ kind: 'one', held: 1 })
  })

  it('cannot be paid where flows and reservations hold every slot', () => {
    expect(
      slotCost(slots(5, true, ['live', 'live', 'live', 'live', 'reserved']), { state: 'sent', flow: null }),
    ).toEqual({
      kind: 'full',
    })
  })

  it('may be worth a try where only Bookings has said that every slot is held', () => {
    expect(
      slotCost(slots(5, true, ['live', 'foreign', 'foreign', 'foreign', 'foreign']), {
        state: 'sent',
        flow: null,
      }),
    ).toEqual({
      kind: 'unsure',
    })
  })
})
