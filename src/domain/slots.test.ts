import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { roomFor, type SeenFlow, SLOT_LIMIT, Slots, slotsOf } from './slots.ts'
import type { TriggerOperation } from './trigger.ts'

let made = 0
const flow = (
  state: SeenFlow['state'],
  operations: readonly TriggerOperation[] = ['CreateAppointment'],
): SeenFlow => {
  made += 1
  const triggers = operations.map((operation) => ({ operation }))
  return {
    id: `flow-${made}`,
    name: `Flow ${made}`,
    owner: 'Hanako Sato',
    state,
    webhook: 'unknown',
    triggers,
  }
}
const flows = (count: number, state: SeenFlow['state']) => Array.from({ length: count }, () => flow(state))

const unlearnt = { atLeast: 0, isFull: false, known: [] }
const learnt = { atLeast: 5, isFull: true, known: [] }
const states = (slots: Slots) => slots.slots.map(({ state }) => state).join(' ')

describe('the five slots of a mailbox', () => {
  it.each([
    ['nothing seen', [], unlearnt, 'free free free free free', 0, false],
    ['three on', flows(3, 'on'), unlearnt, 'live live live free free', 3, false],
    ['one suspended', flows(1, 'suspended'), unlearnt, 'live free free free free', 1, false],
    ['one off', flows(1, 'off'), unlearnt, 'off free free free free', 0, false],
    ['six off', flows(6, 'off'), unlearnt, 'off off off off off', 0, false],
    ['off before on', [flow('off'), flow('on')], unlearnt, 'live off free free free', 1, false],
    [
      'four on, three off',
      [...flows(4, 'on'), ...flows(3, 'off')],
      unlearnt,
      'live live live live off',
      4,
      false,
    ],
    ['five on, as far as can be seen', flows(5, 'on'), unlearnt, 'live live live live live', 5, false],
    [
      'five on whose webhooks were found',
      flows(5, 'on').map((each) => ({ ...each, webhook: 'registered' as const })),
      unlearnt,
      'live live live live live',
      5,
      true,
    ],
    ['seven on, by stale reads', flows(7, 'on'), unlearnt, 'live live live live live', 5, false],
    ['a full mailbox, nothing seen', [], learnt, 'unseen unseen unseen unseen unseen', 5, true],
    ['a full mailbox, three on', flows(3, 'on'), learnt, 'live live live unseen unseen', 5, true],
    ['a full mailbox, two off', flows(2, 'off'), learnt, 'unseen unseen unseen unseen unseen', 5, true],
    [
      'one freed of a full mailbox, two on',
      flows(2, 'on'),
      { atLeast: 4, isFull: false, known: [] },
      'live live unseen unseen free',
      4,
      false,
    ],
    ['a full mailbox, six on', flows(6, 'on'), learnt, 'live live live live live', 5, true],
  ] as const)('with %s', (_, seen, refused, shown, held, certain) => {
    const slots = slotsOf(seen, refused)
    expect([states(slots), slots.held, slots.certain]).toEqual([shown, held, certain])
  })

  it('are not held by flows that are on without a webhook', () => {
    const deaf = { ...flow('on'), webhook: 'missing' as const }
    expect(states(slotsOf([deaf, flow('on')], unlearnt))).toBe('live broken free free free')
    const before = { state: 'live', flow: { ...deaf, operation: 'CreateAppointment' } } as const
    expect(slotsOf([deaf], { atLeast: 0, isFull: false, known: [before] }).held).toBe(0)
  })

  it('are held by triggers, not by flows', () => {
    const both = flow('on', ['CreateAppointment', 'CancelAppointment'])
    const slots = slotsOf([both], unlearnt)
    expect(slots.held).toBe(2)
    expect(slots.slots.slice(0, 3).map((slot) => slot.flow?.operation)).toEqual([
      'CreateAppointment',
      'CancelAppointment',
      undefined,
    ])
  })

  it('name the flow and its owner, and nobody where nobody can be seen', () => {
    const mine = flow('on', ['UpdateAppointment'])
    const [first, second] = slotsOf([mine], learnt).slots
    expect(first).toEqual({
      state: 'live',
      flow: { id: mine.id, name: mine.name, owner: 'Hanako Sato', operation: 'UpdateAppointment' },
    })
    expect(second).toEqual({ state: 'unseen', flow: null })
  })

  it('show a flow that runs before one that was suspended', () => {
    const suspended = flow('suspended')
    const running = flow('on')
    expect(
      slotsOf([suspended, running], unlearnt)
        .slots.slice(0, 2)
        .map((slot) => slot.flow?.id),
    ).toEqual([running.id, suspended.id])
  })

  it('are never more or fewer than five, and never more held than five', () => {
    for (let on = 0; on < 9; on += 1)
      for (let off = 0; off < 9; off += 1) {
        const slots = slotsOf([...flows(off, 'off'), ...flows(on, 'on')], unlearnt)
        expect(v.is(Slots, slots)).toBe(true)
        expect(slots.held).toBeLessThanOrEqual(SLOT_LIMIT)
      }
  })
})

describe('room for another flow', () => {
  it.each([
    ['there is, beside four', flows(4, 'on'), unlearnt, true],
    ['there is, beside any number that are off', flows(9, 'off'), unlearnt, true],
    ['there is none beside five', flows(5, 'on'), unlearnt, false],
    [
      'there may be where Bookings said there is none, for unseen flows come and go',
      flows(4, 'on'),
      learnt,
      true,
    ],
    ['there is none beside five, whatever Bookings said', flows(5, 'on'), learnt, false],
  ])('%s', (_, seen, refused, room) => expect(roomFor(slotsOf(seen, refused))).toBe(room))
})
