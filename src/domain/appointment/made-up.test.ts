import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { madeUpAppointment, madeUpShapes } from './made-up.ts'
import { TriggerPayload } from './payload.ts'
import { readAppointment } from './reading.ts'

const zone = 'Tokyo Standard Time'
const read = (shape: (typeof madeUpShapes)[number], language: 'ja' | 'en' = 'ja') =>
  readAppointment(madeUpAppointment(shape, language, zone), { timeZone: zone })

describe('a made-up appointment', () => {
  it.each(madeUpShapes.flatMap((shape) => [[shape, 'ja'] as const, [shape, 'en'] as const]))(
    'is a whole payload that nothing is doubtful about: %s, %s',
    (shape, language) => {
      const payload = madeUpAppointment(shape, language, zone)
      expect(v.parse(TriggerPayload, payload)).toEqual(payload)
      expect(Object.keys(payload)).toHaveLength(25)
      expect(read(shape, language).warnings).toEqual([])
    },
  )

  it('comes in every shape that a flow can meet', () => {
    const counts = madeUpShapes.map((shape) => {
      const { people, staff } = read(shape)
      return [shape, read(shape).shape, people.length, staff.length]
    })
    expect(counts).toEqual([
      ['one-to-one', 'one-to-one', 1, 1],
      ['group', 'group', 3, 1],
      ['empty-group', 'group', 0, 1],
      ['two-staff', 'one-to-one', 1, 2],
      ['cancelled', 'group', 3, 1],
    ])
    expect(madeUpAppointment('cancelled', 'en', zone).CancelReason).not.toBe('')
  })

  it('writes to nobody real', () => {
    for (const shape of madeUpShapes)
      for (const { email } of read(shape).people) expect(email).toMatch(/@example\.com$/)
  })
})
