import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { comes, forMany, forOne, payloadOf, utc } from './graph.fixture.ts'
import { GraphAppointment } from './graph-appointment.ts'
import { TriggerPayload } from './payload.ts'
import { wires } from './wires.fixture.ts'

const nowhere = {
  DisplayName: '',
  PhysicalAddress: { City: '', CountryOrRegion: '', PostalCode: '', State: '', Street: '' },
}

const wire = (what: string) => {
  const found = wires.find(([name]) => name === what)
  if (!found) throw new Error(`There is no fixture of ${what}.`)
  return found[1]
}
const fixture = (what: string) => payloadOf(wire(what))
const always = ['TrackingData not-in-graph', 'CancelReason not-in-graph']
const doubts = (what: string) =>
  fixture(what)
    .warnings.map(({ field, why }) => `${field} ${why}`)
    .filter((doubt) => !always.includes(doubt))

describe('the payload of an appointment for one', () => {
  it('names the customer at the top, in UTC as Americans write it, the buffer counted in', () => {
    expect(payloadOf(forOne()).payload).toEqual({
      Id: 'AAMkAD-talk',
      SelfServiceAppointmentId: '1c5ed8a2-57e5-4c02-9a21-0d4f7d1a5b01',
      ServiceId: 'service-talk',
      ServiceName: 'First talk',
      ServiceNotes: 'Bring the form.',
      StartTime: '10/05/2026 23:30:00',
      EndTime: '10/06/2026 00:30:00',
      Duration: 3600,
      StaffMembers: [{ Id: 'staff-mio', DisplayName: '森 澪', EmailAddress: 'mio@example.com' }],
      CustomerId: 'id of Iris Berg',
      CustomerName: 'Iris Berg',
      CustomerEmail: 'someone@example.com',
      CustomerPhone: '+81 3-0000-0001',
      CustomerNotes: 'At the back door',
      CustomerTimeZone: 'Asia/Tokyo',
      CustomerLocation: nowhere,
      CustomQuestionAnswers: [],
      Customers: [],
      MaxAttendeesCount: 1,
      FilledAttendeesCount: 1,
      IsSMSNotificationsEnabled: false,
      JoinWebURL: 'https://teams.example/meet/1',
      AdditionalInfo: '',
      TrackingData: '',
      CancelReason: '',
    })
  })

  it('is doubted only where Graph never says', () => {
    expect(payloadOf(forOne()).warnings).toEqual([
      { field: 'TrackingData', why: 'not-in-graph' },
      { field: 'CancelReason', why: 'not-in-graph' },
    ])
  })

  it('can carry ISO 8601 times', () => {
    expect(payloadOf(forOne(), { isoTimes: true }).payload).toMatchObject({
      StartTime: '2026-10-05T23:30:00Z',
      EndTime: '2026-10-06T00:30:00Z',
      Duration: 3600,
    })
  })

  it('tells where the customer is', () => {
    expect(fixture('a customer at a place').payload.CustomerLocation).toEqual({
      DisplayName: 'Home',
      PhysicalAddress: {
        City: '大阪市',
        CountryOrRegion: '',
        PostalCode: '541-0053',
        State: '',
        Street: '本町 1-2',
      },
    })
  })
})

describe('the payload of a group', () => {
  it('lists the customers, without telephone numbers, and names none at the top', () => {
    expect(payloadOf(forMany(2)).payload).toMatchObject({
      CustomerId: '',
      CustomerName: '',
      CustomerEmail: '',
      CustomerPhone: '',
      CustomQuestionAnswers: [],
      MaxAttendeesCount: 40,
      FilledAttendeesCount: 2,
    })
    expect(payloadOf(forMany(2)).payload.Customers[1]).toEqual({
      Id: 'id of Guest 1',
      Name: 'Guest 1',
      Email: 'guest.1@example.com',
      Notes: 'At the back door',
      TimeZone: 'Asia/Tokyo',
      Location: nowhere,
      Answers: [],
    })
  })

  it.each([0, 1, 40])('has the %i customers it has', (count) => {
    const { payload } = payloadOf(forMany(count))
    expect([payload.Customers.length, payload.FilledAttendeesCount]).toEqual([count, count])
  })

  it('says so where Graph keeps customers back, as its lists do', () => {
    expect(doubts('a group whose customers are kept back')).toEqual(['Customers not-in-graph'])
  })
})

describe('answers', () => {
  const answered = (what: string) => {
    const [answer] = fixture(what).payload.CustomQuestionAnswers
    return [answer?.Answer, answer?.SelectedOptions, answer?.AnswerOptions]
  }
  const sizes = ['Small', '中', 'Large']

  it.each([
    ['an answer typed', ['Huge', [], []], []],
    ['an answer chosen', ['', [1], sizes], ['option-numbers']],
    ['an answer chosen by number', ['', [1], sizes], ['option-numbers']],
    ['an answer chosen by a number that is one', ['', [2], sizes], ['option-numbers']],
    [
      'two answers chosen by number, the options left out',
      ['', [0, 2], sizes],
      ['from-settings', 'option-numbers'],
    ],
    ['an answer that is no option', ['', [0], sizes], ['option-unknown', 'option-numbers']],
    ['a number beyond the options', ['', [], sizes], ['option-unknown', 'option-numbers']],
    ['options that are numbers themselves', ['', [0], ['2', '1', '0']], ['option-numbers']],
    ['only the id of a question', ['静かな部屋', [], []], ['from-settings']],
    ['a question the page no longer asks', ['Blue', [], []], ['from-settings']],
  ])('keep what %s says, the options by number', (what, expected, why) => {
    expect(answered(what)).toEqual(expected)
    expect(doubts(what)).toEqual(why.map((reason) => `CustomQuestionAnswers ${reason}`))
  })

  it('take from the page what the appointment leaves out of the question', () => {
    expect(fixture('only the id of a question').payload.CustomQuestionAnswers).toEqual([
      {
        QuestionID: 'question-wish',
        Question: 'ご要望',
        Answer: '静かな部屋',
        AnswerOptions: [],
        IsRequired: false,
        SelectedOptions: [],
      },
    ])
  })

  it("stand with each of a group's customers", () => {
    const answer = { questionId: 'question-size', question: '?', isRequired: true, selectedOptions: ['9'] }
    const { payload, warnings } = payloadOf(
      forMany(1, { customers: [comes('A', { customQuestionAnswers: [answer] })] }),
    )
    expect(payload.Customers[0]?.Answers[0]?.QuestionID).toBe('question-size')
    expect(warnings).toContainEqual({ field: 'Customers.Answers', why: 'option-unknown' })
  })
})

describe('what Graph leaves out', () => {
  it.each([
    ['two staff', { StaffMembers: { length: 2 } }, []],
    ['no staff', { StaffMembers: [] }, []],
    ['staff who left', { StaffMembers: [{ Id: 'staff-ben' }] }, ['StaffMembers staff-unknown']],
    ['what staff booked', { Id: 'AAMkAD-talk' }, ['SelfServiceAppointmentId shared-id']],
    ['no self-service id', { SelfServiceAppointmentId: '' }, []],
    [
      'a buffer before',
      { StartTime: '10/05/2026 23:30:00', Duration: 3600 },
      ['StartTime buffer-before', 'Duration buffer-before'],
    ],
    ['no end', { EndTime: '10/06/2026 00:30:00', Duration: 3600 }, ['EndTime guessed', 'Duration guessed']],
    [
      'neither end nor duration',
      { EndTime: '10/06/2026 00:30:00' },
      ['EndTime from-settings', 'Duration from-settings'],
    ],
    ['no buffer', { Duration: 3600 }, ['EndTime from-settings', 'Duration from-settings']],
    [
      'no service name or notes',
      { ServiceName: 'First talk', ServiceNotes: 'Bring the form.' },
      ['ServiceName from-settings', 'ServiceNotes from-settings'],
    ],
    [
      'a service that is gone',
      { ServiceId: 'gone', ServiceName: '' },
      ['ServiceName not-in-graph', 'ServiceNotes not-in-graph'],
    ],
    ['no room told', { MaxAttendeesCount: 1, FilledAttendeesCount: 1 }, ['MaxAttendeesCount from-settings']],
    [
      'no room told of a group',
      { MaxAttendeesCount: 40, Customers: { length: 3 } },
      ['MaxAttendeesCount from-settings'],
    ],
    [
      'a room too small',
      { MaxAttendeesCount: 2, Customers: { length: 2 }, CustomerName: '' },
      ['MaxAttendeesCount guessed'],
    ],
    [
      'no customers but the one at the top',
      { CustomerName: 'Iris Berg', CustomerEmail: 'top@example.com', CustomerId: '' },
      ['CustomerId not-in-graph', 'CustomerLocation not-in-graph', 'CustomQuestionAnswers not-in-graph'],
    ],
    ['nobody at all', { CustomerName: '', Customers: [] }, []],
    ['a customer without address', { CustomerName: 'Iris', CustomerEmail: '' }, []],
  ])('with %s is taken from elsewhere, and said', (what, expected, why) => {
    expect(fixture(what).payload).toMatchObject(expected)
    expect(doubts(what)).toEqual(why)
  })

  it('leaves a payload even of the least that Graph can say, with a doubt for every guess', () => {
    expect(fixture('the least that Graph can say').payload).toMatchObject({
      StartTime: '10/05/2026 23:30:00',
      EndTime: '10/05/2026 23:30:00',
      Duration: 0,
      MaxAttendeesCount: 1,
      FilledAttendeesCount: 0,
    })
    expect(doubts('the least that Graph can say')).toEqual([
      'MaxAttendeesCount guessed',
      'EndTime guessed',
      'Duration guessed',
      'EndTime not-in-graph',
      'Duration not-in-graph',
      'IsSMSNotificationsEnabled not-in-graph',
      'ServiceName not-in-graph',
      'ServiceNotes not-in-graph',
    ])
  })

  it('is no appointment without a start that can be read', () => {
    for (const startDateTime of [
      undefined,
      utc('2026-02-30T10:00:00'),
      { dateTime: 'soon', timeZone: 'UTC' },
    ])
      expect(v.is(GraphAppointment, forOne({ startDateTime }))).toBe(false)
  })
})

describe('times', () => {
  it('of another zone become UTC', () => {
    expect(fixture('times of a zone that is not UTC').payload).toMatchObject({
      StartTime: '03/28/2026 17:30:00',
      EndTime: '03/28/2026 19:30:00',
    })
  })

  it('of a zone nobody knows are not taken for UTC', () => {
    const startDateTime = { dateTime: '2026-03-28T18:30:00', timeZone: 'Middle-earth' }
    expect(v.is(GraphAppointment, forOne({ startDateTime }))).toBe(false)
    const absolute = { ...startDateTime, dateTime: '2026-03-28T18:30:00+09:00' }
    expect(payloadOf(forOne({ startDateTime: absolute })).payload.StartTime).toBe('03/28/2026 09:30:00')
  })
})

it.each(wires)(
  '%s has exactly the 25 fields of a trigger, and no more doubts than it has reasons',
  (_, wire) => {
    const { payload, warnings } = payloadOf(wire)
    expect(Object.keys(payload).sort()).toEqual(Object.keys(TriggerPayload.entries).sort())
    expect(Object.keys(payload)).toHaveLength(25)
    expect(v.parse(TriggerPayload, payload)).toEqual(payload)
    expect(new Set(warnings.map(({ field, why }) => `${field} ${why}`)).size).toBe(warnings.length)
  },
)
