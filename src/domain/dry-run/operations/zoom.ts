import { answered, unknown } from '../answer.ts'
import type { Effect, Fields } from '../effect.ts'
import { nested, textOf, under } from '../parameters.ts'
import type { Occasion, Operation, Operations } from './operation.ts'

const CONNECTOR = 'shared_zoommeetingsip'

const read = (operationId: string, path: (parameters: Fields) => string) => (parameters: Fields) =>
  ({ kind: 'read', connector: CONNECTOR, operationId, of: path(parameters), query: {} }) as const

/** A meeting as Zoom itself answers with it; its addresses lead nowhere. */
function meeting({ parameters, sample, now }: Occasion, id: number): Fields {
  const { topic, type, start_time, duration, settings } = nested(under(parameters, 'body/'))
  const password = sample.letters('password', 6)
  return {
    uuid: sample.guid('uuid'),
    id,
    host_id: sample.letters('host', 22),
    host_email: 'host@zoom.example',
    topic: topic ?? 'Zoom Meeting',
    type: type ?? 2,
    status: 'waiting',
    start_time: start_time ?? null,
    duration: Number(duration ?? 60),
    timezone: 'UTC',
    created_at: now.toISOString().replace(/\.\d+Z$/, 'Z'),
    start_url: `https://zoom.example/s/${id}?zak=${sample.letters('zak', 24)}`,
    join_url: `https://zoom.example/j/${id}?pwd=${password}`,
    password,
    settings: settings ?? {},
  }
}

const createMeeting: Operation = {
  effect: (parameters): Effect => ({
    kind: 'request',
    connector: CONNECTOR,
    operationId: 'CreateMeeting',
    method: 'POST',
    path: '/v2/users/me/meetings',
    body: nested(under(parameters, 'body/')),
  }),
  answer: (occasion) => answered(201, meeting(occasion, occasion.sample.number('meeting', 11))),
}

/** What the Zoom connector can do. */
export const zoomOperations: Operations = {
  CreateMeeting: createMeeting,
  GetMeetings: {
    effect: read('GetMeetings', () => '/v2/users/me/meetings'),
    answer: () => unknown(200, { page_size: 30, total_records: 0, next_page_token: '', meetings: [] }),
  },
  MeetingDetails: {
    effect: read('MeetingDetails', (parameters) => `/v2/meetings/${textOf(parameters, 'meetingid')}`),
    answer: (occasion) => {
      const id = Number(textOf(occasion.parameters, 'meetingid'))
      return unknown(200, meeting(occasion, Number.isFinite(id) ? id : 0))
    },
    needs: ['meetingid'],
  },
}
