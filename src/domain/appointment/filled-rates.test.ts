import { describe, expect, it } from 'vitest'
import { filledRates } from './filled-rates.ts'
import { comes, forMany, forOne, payloadOf } from './graph.fixture.ts'

const withoutNotes = forOne({ customers: [comes('B', { notes: '  ' })] })

describe('how often a field is filled', () => {
  it('is measured apart for bookings of one and for groups', () => {
    const rates = filledRates(
      [forOne(), withoutNotes, withoutNotes, forMany(3)].map((wire) => payloadOf(wire)),
    )
    expect(rates['one-to-one'].get('CustomerNotes')).toEqual({ seen: 3, filled: 1 })
    expect(rates.group.get('CustomerNotes')).toEqual({ seen: 1, filled: 0 })
  })

  it('counts the customers of a group one by one', () => {
    const customers = [
      comes('A'),
      comes('B', { notes: null }),
      comes('C', { location: { displayName: 'Here' } }),
    ]
    const { group } = filledRates([payloadOf(forMany(3, { customers })), payloadOf(forMany(0))])
    expect(group.get('Customers')).toEqual({ seen: 2, filled: 1 })
    expect(group.get('Customers.Notes')).toEqual({ seen: 3, filled: 2 })
    expect(group.get('Customers.Location')).toEqual({ seen: 3, filled: 1 })
    expect(group.get('Customers.Answers')).toEqual({ seen: 3, filled: 0 })
  })

  it('counts nothing that Graph does not tell, so that silence is not taken for emptiness', () => {
    expect(filledRates([payloadOf(forOne())])['one-to-one'].get('CancelReason')).toEqual({
      seen: 0,
      filled: 0,
    })
  })

  it('counts what runs were given, which is all there was', () => {
    const { payload } = payloadOf(forOne())
    const seen = [payload, { ...payload, CancelReason: '急用のため' }]
    const rates = filledRates(seen.map((one) => ({ payload: one, warnings: [] })))
    expect(rates['one-to-one'].get('CancelReason')).toEqual({ seen: 2, filled: 1 })
  })

  it('is known of no field before an appointment was seen', () => {
    const { group } = filledRates([])
    expect([...group.values()].every(({ seen }) => seen === 0)).toBe(true)
    expect(group.size).toBe(25 + 7)
  })

  it('takes a number and a yes or no for filled whatever they are', () => {
    const rates = filledRates([payloadOf(forMany(0))]).group
    expect(rates.get('FilledAttendeesCount')).toEqual({ seen: 1, filled: 1 })
    expect(rates.get('IsSMSNotificationsEnabled')).toEqual({ seen: 1, filled: 1 })
    expect(rates.get('CustomerLocation')).toEqual({ seen: 1, filled: 0 })
  })
})
