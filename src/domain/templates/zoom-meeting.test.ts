import { describe, expect, it } from 'vitest'
import {
  emptyGroup,
  groupOfThree,
  hostile,
  hostileName,
  isoTimes,
  oneToOne,
  person,
  run,
  twoStaff,
} from './appointments.fixture.ts'
import { zoomMeeting } from './zoom-meeting.ts'

const answers = {
  language: 'en',
  timeZone: 'Tokyo Standard Time',
  topic: '{ServiceName}: {CustomerName}',
  joinBeforeHost: true,
  subject: '{ServiceName} for {CustomerName}',
  body: '{CustomerName}, {StartTime} with {StaffNames}\n{JoinUrl}',
}

const joinUrl = 'https://zoom.example/j/1?a=1&b=2'
const zoom = () => ({ id: 1, join_url: joinUrl })

const meeting = (topic: string) => ({
  operationId: 'CreateMeeting',
  parameters: {
    'body/topic': topic,
    'body/type': 2,
    'body/start_time': '2026-06-24T16:30:00Z',
    'body/duration': '40',
    'body/settings/join_before_host': true,
  },
})

const link = '<a href="https://zoom.example/j/1?a=1&amp;b=2">https://zoom.example/j/1?a=1&amp;b=2</a>'

const mail = (to: string, name: string, html = name, staff = 'Hanako Sato') => ({
  operationId: 'SendEmailV2',
  parameters: {
    'emailMessage/To': to,
    'emailMessage/Subject': `First consultation for ${name}`,
    'emailMessage/Body': `${html}, Thu, Jun 25, 2026 1:30 AM with ${staff}<br>${link}`,
  },
})

describe('a Zoom meeting for every new appointment', () => {
  it('is made for a booking by one person, who gets the link', async () => {
    expect(await run(zoomMeeting, answers, oneToOne, zoom)).toEqual({
      status: 'Succeeded',
      requests: [meeting('First consultation: 山田 太郎'), mail('taro@example.com', '山田 太郎')],
    })
  })

  it('is made once for a group, and each of them gets the link under their own name', async () => {
    expect(await run(zoomMeeting, answers, groupOfThree, zoom)).toEqual({
      status: 'Succeeded',
      requests: [
        meeting('First consultation: Ada Lovelace, 山田　太郎, Grace Hopper'),
        mail('ada@example.com', 'Ada Lovelace'),
        mail('taro@example.com', '山田　太郎'),
        mail('grace@example.com', 'Grace Hopper'),
      ],
    })
  })

  it('is made for a group that nobody joined, and nobody is written to', async () => {
    expect(await run(zoomMeeting, answers, emptyGroup, zoom)).toEqual({
      status: 'Succeeded',
      requests: [meeting('First consultation: ')],
    })
  })

  it('names every host', async () => {
    const { requests } = await run(zoomMeeting, answers, twoStaff, zoom)
    expect(requests[1]).toEqual(
      mail('taro@example.com', '山田 太郎', '山田 太郎', 'Hanako Sato, Adele Vance'),
    )
  })

  it('shows a name as it is, be it markup or an expression', async () => {
    const { requests } = await run(zoomMeeting, answers, hostile, zoom)
    expect(requests).toEqual([
      meeting(`First consultation: ${hostileName}`),
      mail('taro@example.com', hostileName, 'O&#39;Brien &lt;b&gt;太郎&lt;/b&gt; @{x}'),
    ])
  })

  it('starts at the same time when Bookings writes times as ISO 8601', async () => {
    expect(await run(zoomMeeting, answers, isoTimes, zoom)).toEqual(
      await run(zoomMeeting, answers, oneToOne, zoom),
    )
  })

  it('writes only to customers with an address, trimmed', async () => {
    const appointment = {
      ...groupOfThree,
      Customers: [person('Ann', null), person('Ben', '  '), person(null, ' cy@example.com ')],
    }
    const { status, requests } = await run(zoomMeeting, answers, appointment, zoom)
    expect(status).toBe('Succeeded')
    expect(requests.slice(1)).toEqual([mail('cy@example.com', '')])
  })

  it('has a topic no longer than Zoom takes', async () => {
    const { requests } = await run(zoomMeeting, answers, { ...oneToOne, CustomerName: 'x'.repeat(300) }, zoom)
    expect(requests[0]?.parameters['body/topic']).toBe(`First consultation: ${'x'.repeat(180)}`)
  })

  it('mails nobody when Zoom made no meeting to join', async () => {
    const { status, requests } = await run(zoomMeeting, answers, oneToOne, () => ({ id: 1 }))
    expect(status).toBe('Failed')
    expect(requests).toHaveLength(1)
  })
})
