import { comes, forMany, forOne, utc, type Wire } from './graph.fixture.ts'

const answer = (more: Wire): Wire => ({
  questionId: 'question-size',
  question: 'Which size?',
  answerInputType: 'radioButton',
  answerOptions: ['Small', '中', 'Large'],
  isRequired: true,
  answer: '',
  selectedOptions: [],
  ...more,
})
const answers = (...given: Wire[]): Wire =>
  forOne({ customers: [comes('Iris Berg', { customQuestionAnswers: given })] })

const without = (wire: Wire, ...fields: readonly string[]): Wire =>
  Object.fromEntries(Object.entries(wire).filter(([field]) => !fields.includes(field)))

const named: readonly [what: string, wire: Wire][] = [
  ...[
    '山田 太郎',
    '佐藤　花子',
    '髙橋 﨑',
    '𠮷野 家',
    'ｲﾄｳ ﾐｻｷ',
    'Ōtani さくら 👩🏽‍⚕️',
    "O'Brien <b>@{x}</b>",
    '@{outputs()}',
  ].map((name): [string, Wire] => [`the name ${name}`, forOne({ customers: [comes(name)] })]),
  ['an answer typed', answers(answer({ answer: 'Huge', answerInputType: 'text', answerOptions: [] }))],
  ['an answer chosen', answers(answer({ selectedOptions: ['中'] }))],
  ['an answer chosen by number', answers(answer({ selectedOptions: ['1'] }))],
  ['an answer chosen by a number that is one', answers(answer({ selectedOptions: [2] }))],
  [
    'two answers chosen by number, the options left out',
    answers(answer({ selectedOptions: ['0', '2'], answerOptions: [] })),
  ],
  ['an answer that is no option', answers(answer({ selectedOptions: ['XXL', 'Small'] }))],
  ['a number beyond the options', answers(answer({ selectedOptions: ['3'] }))],
  [
    'options that are numbers themselves',
    answers(answer({ answerOptions: ['2', '1', '0'], selectedOptions: ['2'] })),
  ],
  [
    'only the id of a question',
    answers({ questionId: 'question-wish', answer: '静かな部屋', selectedOptions: [] }),
  ],
  ['a question the page no longer asks', answers({ questionId: 'gone', answer: 'Blue' })],
  ['two staff', forOne({ staffMemberIds: ['staff-mio', 'staff-ben'] })],
  ['no staff', forOne({ staffMemberIds: [] })],
  ['staff who left', forOne({ staffMemberIds: ['staff-gone', 'staff-ben'] })],
  ['what staff booked', forOne({ selfServiceAppointmentId: '00000000-0000-0000-0000-000000000000' })],
  ['no self-service id', forOne({ selfServiceAppointmentId: null })],
  ['a buffer before', forOne({ preBuffer: 'PT5M' })],
  ['no end', without(forOne(), 'endDateTime')],
  ['neither end nor duration', without(forOne(), 'endDateTime', 'duration')],
  ['no buffer', without(forOne(), 'preBuffer', 'postBuffer')],
  ['no service name or notes', without(forOne(), 'serviceName', 'serviceNotes')],
  ['a service that is gone', forOne({ serviceId: 'gone', serviceName: null, serviceNotes: null })],
  ['no room told', without(forOne(), 'maximumAttendeesCount', 'filledAttendeesCount')],
  ['no room told of a group', without(forMany(3), 'maximumAttendeesCount')],
  ['a room too small', forOne({ maximumAttendeesCount: 1, customers: [comes('A'), comes('B')] })],
  ['a group whose customers are kept back', forMany(3, { customers: [] })],
  ['no customers but the one at the top', forOne({ customers: [], customerEmailAddress: 'top@example.com' })],
  ['nobody at all', forOne({ customers: [], customerName: null, customerTimeZone: null })],
  ['a customer without address', forOne({ customers: [comes('Iris', { emailAddress: null })] })],
  [
    'a customer at a place',
    forOne({
      customers: [
        comes('Iris', {
          location: {
            displayName: 'Home',
            address: { street: '本町 1-2', city: '大阪市', state: null, postalCode: '541-0053' },
          },
        }),
      ],
    }),
  ],
  ['a Windows zone', forOne({ customers: [comes('Iris', { timeZone: 'Eastern Standard Time' })] })],
  ['a zone nobody knows', forOne({ customers: [comes('Iris', { timeZone: 'Middle-earth' })] })],
  ['no zone', forOne({ customers: [comes('Iris', { timeZone: null })], customerTimeZone: null })],
  ['the least that Graph can say', { id: 'AAMkAD-bare', startDateTime: utc('2026-10-05T23:30:00') }],
  [
    'times of a zone that is not UTC',
    forOne({
      startDateTime: { dateTime: '2026-03-28T18:30:00', timeZone: 'W. Europe Standard Time' },
      endDateTime: { dateTime: '2026-03-28T12:15:00', timeZone: 'Pacific Standard Time' },
    }),
  ],
]

/** Appointments of every kind as Graph tells of them, each with what is strange about it. */
export const wires: readonly (readonly [what: string, wire: Wire])[] = [
  ...named,
  ...Array.from({ length: 41 }, (_, count): [string, Wire] => [`a group of ${count}`, forMany(count)]),
]
