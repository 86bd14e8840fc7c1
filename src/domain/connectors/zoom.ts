import type { Expression, Text } from '../flow/expression.ts'
import { type ConnectorCall, defineConnector } from './connector.ts'

export const zoom = defineConnector({
  name: 'shared_zoommeetingsip',
  displayName: 'Zoom Meetings (Independent Publisher)',
  tier: 'premium',
  page: 'zoom-meetings-independent-publisher',
  reference: 'zoommeetingsip',
  limitations: [
    'cannot-move-meeting',
    'cannot-delete-meeting',
    'no-meeting-password',
    'zoom-scopes-unconfirmed',
  ],
})

/** The longest topic that Zoom takes. */
export const LONGEST_TOPIC = 200

const SCHEDULED = 2

/** Schedules a meeting of the signed-in Zoom user; `startTime` is in UTC, `duration` minutes as text. */
export const createMeeting = (meeting: {
  readonly topic: Text
  readonly startTime: Expression
  readonly duration: Expression
  readonly joinBeforeHost: boolean
}): ConnectorCall => ({
  connector: zoom.name,
  operationId: 'CreateMeeting',
  parameters: {
    'body/topic': meeting.topic,
    'body/type': SCHEDULED,
    'body/start_time': meeting.startTime,
    'body/duration': meeting.duration,
    'body/settings/join_before_host': meeting.joinBeforeHost,
  },
})
