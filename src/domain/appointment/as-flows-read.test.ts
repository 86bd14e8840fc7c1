import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import * as templatesOwn from '../templates/appointments.fixture.ts'
import { run } from '../templates/appointments.fixture.ts'
import { welcomeMail } from '../templates/welcome-mail.ts'
import { zoomMeeting } from '../templates/zoom-meeting.ts'
import { payloadOf } from './graph.fixture.ts'
import { madeUpAppointment, madeUpShapes } from './made-up.ts'
import { TriggerPayload } from './payload.ts'
import { readAppointment } from './reading.ts'
import { wires } from './wires.fixture.ts'

const { oneToOne, groupOfThree, emptyGroup, twoStaff, hostile, isoTimes } = templatesOwn
const zone = 'Tokyo Standard Time'
const who = { language: 'ja', timeZone: zone }
const mail = { ...who, subject: '{CustomerName}|{StaffNames}|{AppointmentId}', body: '{StartTime}' }
const meeting = { ...who, topic: '{AppointmentId}', joinBeforeHost: false, subject: '-', body: '-' }

const payloads = [
  ...wires.map(([what, wire]) => [what, payloadOf(wire).payload] as const),
  ...wires
    .slice(0, 20)
    .map(([what, wire]) => [`${what}, ISO`, payloadOf(wire, { isoTimes: true }).payload] as const),
  ...madeUpShapes.map((shape) => [shape, madeUpAppointment(shape, 'ja', zone)] as const),
  ...Object.entries({ oneToOne, groupOfThree, emptyGroup, twoStaff, hostile, isoTimes }).map(
    ([what, given]) => [what, v.parse(TriggerPayload, given)] as const,
  ),
]

describe('an appointment is read as the flows read it', () => {
  it.each(payloads)('who comes, who hosts, by which key: %s', async (_what, payload) => {
    const { people, staff, key } = readAppointment(payload, { timeZone: zone })
    const reachable = people.filter(({ email }) => email.trim() !== '')
    const hosts = staff.map(({ DisplayName }) => DisplayName).join(', ')
    const { status, requests } = await run(welcomeMail, mail, payload)
    expect(status).toBe('Succeeded')
    expect(
      requests.map(({ parameters }) => [parameters['emailMessage/To'], parameters['emailMessage/Subject']]),
    ).toEqual(reachable.map(({ name, email }) => [email, `${name}|${hosts}|${key}`]))
  })

  it.each(payloads)('when it is: %s', async (_what, payload) => {
    const { requests } = await run(zoomMeeting, meeting, payload, () => ({ join_url: '-' }))
    expect(requests[0]?.parameters).toMatchObject({
      'body/topic': readAppointment(payload, { timeZone: zone }).key,
      'body/start_time': readAppointment(payload, { timeZone: zone }).utc.start,
      'body/duration': String(Math.trunc(payload.Duration / 60)),
    })
  })
})
