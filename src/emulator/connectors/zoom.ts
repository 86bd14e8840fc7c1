import { randomInt, randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { ConnectionEnv } from './connection.ts'
import { inBody, inPath, type Operations } from './operation.ts'

/** The actions of the published Zoom connector. */
export const zoomOperations: Operations = {
  CreateMeeting: {
    method: 'POST',
    path: '/v2/users/me/meetings',
    parameters: {
      'body/topic': inBody(),
      'body/type': inBody('integer'),
      'body/start_time': inBody(),
      'body/duration': inBody(),
      'body/settings/host_video': inBody('boolean'),
      'body/settings/participant_video': inBody('boolean'),
      'body/settings/join_before_host': inBody('boolean'),
      'body/settings/mute_upon_entry': inBody(),
      'body/settings/watermark': inBody(),
      'body/settings/audio': inBody(),
      'body/settings/auto_recording': inBody(),
    },
  },
  GetMeetings: { method: 'GET', path: '/v2/users/me/meetings', parameters: {} },
  MeetingDetails: { method: 'GET', path: '/v2/meetings/{meetingid}', parameters: { meetingid: inPath() } },
}

const NewMeeting = v.object({
  topic: v.optional(v.pipe(v.string(), v.maxLength(200)), 'Zoom Meeting'),
  type: v.optional(v.picklist([1, 2, 3, 8]), 2),
  start_time: v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'Expected yyyy-MM-ddTHH:mm:ssZ.'),
  ),
  duration: v.optional(v.pipe(v.string(), v.regex(/^\d+$/, 'Expected whole minutes.')), '60'),
  settings: v.optional(v.record(v.string(), v.unknown()), {}),
})

/** Zoom's meetings of the account behind a connection. */
export const zoomRoutes = new Hono<ConnectionEnv>()
  .post('/v2/users/me/meetings', async (c) => {
    const { tenant, connection, world } = c.var.party
    const { success, output, issues } = v.safeParse(NewMeeting, await c.req.json())
    if (!success) {
      const errors = issues.map((issue) => ({ field: v.getDotPath(issue) ?? '', message: issue.message }))
      return c.json({ code: 300, message: 'Validation Failed.', errors }, 400)
    }
    const id = randomInt(81_000_000_000, 89_999_999_999)
    const password = randomUUID().slice(0, 6)
    const meeting = {
      uuid: randomUUID(),
      id,
      host_id: connection.ownerId,
      host_email: connection.displayName,
      ...output,
      status: 'waiting',
      duration: Number(output.duration),
      timezone: 'UTC',
      created_at: world
        .now()
        .toISOString()
        .replace(/\.\d+Z$/, 'Z'),
      start_url: `https://zoom.example/s/${id}?zak=${randomUUID()}`,
      join_url: `https://zoom.example/j/${id}?pwd=${password}`,
      password,
    }
    tenant.zoomMeetings.push(meeting)
    return c.json(meeting, 201)
  })
  .get('/v2/users/me/meetings', (c) => {
    const meetings = c.var.party.tenant.zoomMeetings
    return c.json({ page_size: 30, total_records: meetings.length, next_page_token: '', meetings })
  })
  .get('/v2/meetings/:id', (c) => {
    const id = c.req.param('id')
    const meeting = c.var.party.tenant.zoomMeetings.find((known) => String(known.id) === id)
    return meeting ? c.json(meeting) : c.json({ code: 3001, message: `Meeting does not exist: ${id}.` }, 404)
  })
