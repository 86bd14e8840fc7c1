import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { forMany, forOne, payloadOf } from './graph.fixture.ts'
import { TriggerPayload } from './payload.ts'
import { readAppointment } from './reading.ts'
import { wires } from './wires.fixture.ts'

const tokyo = { timeZone: 'Tokyo Standard Time' }
const wire = (what: string) => wires.find(([name]) => name === what)?.[1] ?? {}
const reading = (what: string) => readAppointment(payloadOf(wire(what)).payload, tokyo)

describe('who comes', () => {
  it('is the one customer of an appointment for one', () => {
    const { shape, people, staff } = readAppointment(payloadOf(forOne()).payload, tokyo)
    expect([shape, people.length]).toEqual(['one-to-one', 1])
    expect(people[0]).toMatchObject({
      name: 'Iris Berg',
      phone: '+81 3-0000-0001',
      notes: 'At the back door',
    })
    expect(staff).toEqual([{ Id: 'staff-mio', DisplayName: '森 澪', EmailAddress: 'mio@example.com' }])
  })

  it.each(Array.from({ length: 41 }, (_, count) => count))('is every one of a group of %i', (count) => {
    const { shape, people } = readAppointment(payloadOf(forMany(count)).payload, tokyo)
    expect(shape).toBe('group')
    expect(people.map(({ email }) => email)).toEqual(
      Array.from({ length: count }, (_, place) => `guest.${place}@example.com`),
    )
  })

  it('is nobody where nobody is named', () => {
    expect(reading('nobody at all').people).toEqual([])
  })
})

describe('answers', () => {
  it.each([
    ['an answer typed', 'Which size?', 'Huge', []],
    ['an answer chosen', 'Which size?', '中', ['option-numbers']],
    ['an answer chosen by number', 'Which size?', '中', ['option-numbers']],
    ['two answers chosen by number, the options left out', 'Which size?', 'Small, Large', ['option-numbers']],
    ['only the id of a question', 'ご要望', '静かな部屋', []],
  ])('are found by question: %s', (what, question, answer, why) => {
    const { people, warnings } = reading(what)
    expect(people[0]?.answers.get(question)).toBe(answer)
    expect(warnings).toEqual(why.map((reason) => ({ field: 'CustomQuestionAnswers', why: reason })))
  })

  it('by the number of no option are not made up', () => {
    const payload = v.parse(TriggerPayload, {
      StartTime: '10/05/2026 23:30:00',
      EndTime: '10/05/2026 23:30:00',
      CustomerName: 'A',
      CustomerTimeZone: 'UTC',
      CustomQuestionAnswers: [{ Question: 'Q', AnswerOptions: ['a', 'b'], SelectedOptions: [1, 2] }],
    })
    const { people, warnings } = readAppointment(payload, tokyo)
    expect(people[0]?.answers.get('Q')).toBe('b')
    expect(warnings.map(({ why }) => why)).toEqual(['option-numbers', 'option-unknown'])
  })
})

describe('the key', () => {
  it.each([
    ['a Windows zone', '1c5ed8a2-57e5-4c02-9a21-0d4f7d1a5b01'],
    ['no self-service id', 'AAMkAD-talk'],
    ['what staff booked', 'AAMkAD-talk'],
  ])("is the appointment's own: %s", (what, key) => {
    expect(reading(what).key).toBe(key)
  })
})

describe('times around the days on which clocks change', () => {
  const zones = [
    ['Pacific Standard Time', 'America/Los_Angeles'],
    ['GMT Standard Time', 'Europe/London'],
    ['AUS Eastern Standard Time', 'Australia/Sydney'],
  ] as const
  const days = [
    [0, '2026-03-08T09:59:00Z', '2026-03-08T01:59:00-08:00'],
    [0, '2026-03-08T10:00:00Z', '2026-03-08T03:00:00-07:00'],
    [0, '2026-11-01T08:59:00Z', '2026-11-01T01:59:00-07:00'],
    [0, '2026-11-01T09:00:00Z', '2026-11-01T01:00:00-08:00'],
    [1, '2026-03-29T00:59:00Z', '2026-03-29T00:59:00+00:00'],
    [1, '2026-03-29T01:00:00Z', '2026-03-29T02:00:00+01:00'],
    [1, '2026-10-25T00:59:00Z', '2026-10-25T01:59:00+01:00'],
    [1, '2026-10-25T01:00:00Z', '2026-10-25T01:00:00+00:00'],
    [2, '2026-04-04T15:59:00Z', '2026-04-05T02:59:00+11:00'],
    [2, '2026-04-04T16:00:00Z', '2026-04-05T02:00:00+10:00'],
    [2, '2026-10-03T15:59:00Z', '2026-10-04T01:59:00+10:00'],
    [2, '2026-10-03T16:00:00Z', '2026-10-04T03:00:00+11:00'],
  ] as const
  const cases = days.flatMap(([zone, instant, local]) =>
    zones[zone].flatMap((name) => [true, false].map((isoTimes) => [name, instant, local, isoTimes] as const)),
  )

  it.each(cases)('in %s at %s are %s, ISO or not: %s', (name, instant, local, isoTimes) => {
    const startDateTime = { dateTime: instant, timeZone: 'UTC' }
    const wire = forOne({ startDateTime, endDateTime: startDateTime, postBuffer: 'PT0S' })
    const payload = { ...payloadOf(wire, { isoTimes }).payload, CustomerTimeZone: name }
    const { utc, business, people, warnings } = readAppointment(payload, { timeZone: name })
    expect([utc.start, business.start, people[0]?.times.start]).toEqual([instant, local, local])
    expect(warnings).toEqual([])
  })
})

describe('times in a zone', () => {
  const timesIn = (CustomerTimeZone: string, business: string | null) => {
    const payload = { ...payloadOf(forOne()).payload, CustomerTimeZone }
    const { people, warnings } = readAppointment(payload, { timeZone: business })
    return [people[0]?.times.start, warnings]
  }

  it('that the customer is in and the business is not are the customer’s', () => {
    expect(timesIn('Newfoundland Standard Time', 'Asia/Tokyo')).toEqual(['2026-10-05T21:00:00-02:30', []])
  })

  it.each(['', 'Middle-earth'])('named "%s" are the business’s, and said to be guessed', (name) => {
    const warnings = [{ field: 'CustomerTimeZone', why: 'zone-guessed' }]
    expect(timesIn(name, 'Tokyo Standard Time')).toEqual(['2026-10-06T08:30:00+09:00', warnings])
  })

  it('are UTC where not even the business says one', () => {
    const warnings = [
      { field: 'StartTime', why: 'business-zone-unknown' },
      { field: 'CustomerTimeZone', why: 'zone-guessed' },
    ]
    expect(timesIn('', null)).toEqual(['2026-10-05T23:30:00Z', warnings])
  })

  it('that cannot be read are none', () => {
    const payload = { ...payloadOf(forOne()).payload, StartTime: '13/45/2026 10:00:00', EndTime: '' }
    const { utc, warnings } = readAppointment(payload, tokyo)
    expect(utc).toEqual({ start: null, end: null })
    expect(warnings.map(({ field, why }) => `${field} ${why}`)).toEqual([
      'StartTime time-unreadable',
      'EndTime time-unreadable',
    ])
  })
})
