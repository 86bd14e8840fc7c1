import { type Seeding, seededGuid } from './seeding.ts'

/** What one seeded flow does, as its maker built it in the designer. */
export interface SeededDefinition {
  readonly trigger: { readonly name: string; readonly operationId: string }
  readonly connectors: readonly string[]
  readonly actions: Record<string, unknown>
}

const created = { name: 'When_an_appointment_is_created', operationId: 'CreateAppointment' }
const updated = { name: 'When_an_appointment_is_updated', operationId: 'UpdateAppointment' }
const cancelled = { name: 'When_an_appointment_is_cancelled', operationId: 'CancelAppointment' }

/** Tells a channel of each new appointment. */
export const tellChannel = (seeding: Seeding): SeededDefinition => ({
  trigger: created,
  connectors: ['shared_teams'],
  actions: {
    Post_message_in_a_chat_or_channel: channelPost(
      seeding,
      'front-desk',
      "<p>新しい予約: <b>@{triggerOutputs()?['body/ServiceName']}</b><br>@{triggerOutputs()?['body/CustomerName']} (@{triggerOutputs()?['body/StartTime']} UTC)</p>",
    ),
  },
})

/** Tells the reception by mail of each appointment that moved. */
export const mailReception = (seeding: Seeding): SeededDefinition => ({
  trigger: updated,
  connectors: ['shared_office365'],
  actions: {
    予約の件名を作る: {
      type: 'Compose',
      runAfter: {},
      inputs: "予約変更: @{triggerOutputs()?['body/ServiceName']}",
    },
    'Send_an_email_(V2)': mail(seeding, 'reception', {
      runAfter: { 予約の件名を作る: ['Succeeded'] },
      to: `reception@${seeding.domain}`,
      subject: "@outputs('予約の件名を作る')",
      body: "<p>@{triggerOutputs()?['body/CustomerName']} 様の予約が @{triggerOutputs()?['body/StartTime']} (UTC) に変わりました。</p>",
    }),
  },
})

/** Mails each member of staff of a new appointment, unless it is an empty class. */
export const briefStaff = (seeding: Seeding): SeededDefinition => ({
  trigger: created,
  connectors: ['shared_office365'],
  actions: {
    Somebody_booked: {
      type: 'If',
      runAfter: {},
      expression: { not: { equals: ["@triggerOutputs()?['body/FilledAttendeesCount']", 0] } },
      actions: {
        For_each_host: {
          type: 'Foreach',
          runAfter: {},
          foreach: "@triggerOutputs()?['body/StaffMembers']",
          actions: {
            'Send_an_email_(V2)': mail(seeding, 'brief', {
              runAfter: {},
              to: "@items('For_each_host')?['EmailAddress']",
              subject: "New appointment: @{triggerOutputs()?['body/ServiceName']}",
              body: "<p>Hello @{items('For_each_host')?['DisplayName']},<br>you have a new appointment at @{triggerOutputs()?['body/StartTime']} UTC.</p>",
            }),
          },
        },
      },
      else: { actions: {} },
    },
  },
})

/** Tells a channel of a cancelled appointment. */
export const tellCancelled = (seeding: Seeding): SeededDefinition => ({
  trigger: cancelled,
  connectors: ['shared_teams'],
  actions: {
    Post_message_in_a_chat_or_channel: channelPost(
      seeding,
      'cancelled',
      "<p>Cancelled: @{triggerOutputs()?['body/ServiceName']} (@{triggerOutputs()?['body/CancelReason']})</p>",
    ),
  },
})

/** Keeps the board at the front desk up to date, long after its maker left. */
export const frontDeskBoard = (seeding: Seeding): SeededDefinition => ({
  trigger: created,
  connectors: ['shared_teams'],
  actions: {
    Post_to_the_board: channelPost(
      seeding,
      'board',
      "<p>@{triggerOutputs()?['body/StartTime']} @{triggerOutputs()?['body/ServiceName']}</p>",
    ),
  },
})

/** Mails its maker what happened to an appointment. */
export const mailMaker = (
  seeding: Seeding,
  happened: 'created' | 'updated' | 'cancelled',
  maker: string,
): SeededDefinition => ({
  trigger: { created, updated, cancelled }[happened],
  connectors: ['shared_office365'],
  actions: {
    'Send_an_email_(V2)': mail(seeding, `maker-${happened}`, {
      runAfter: {},
      to: `${maker}@${seeding.domain}`,
      subject: "@{triggerOutputs()?['body/ServiceName']} @{triggerOutputs()?['body/StartTime']}",
      body: "<p>@{triggerOutputs()?['body/CustomerName']}</p>",
    }),
  },
})

const channelPost = (seeding: Seeding, key: string, messageBody: string) => ({
  type: 'OpenApiConnection',
  runAfter: {},
  metadata: { operationMetadataId: seededGuid(seeding, 'operation', key) },
  inputs: {
    host: host('shared_teams', 'PostMessageToConversation'),
    parameters: {
      poster: 'Flow bot',
      location: 'Channel',
      'body/recipient/groupId': seededGuid(seeding, 'team'),
      'body/recipient/channelId': `19:${seededGuid(seeding, 'channel').replaceAll('-', '')}@thread.tacv2`,
      'body/messageBody': messageBody,
    },
    authentication: "@parameters('$authentication')",
  },
})

function mail(
  seeding: Seeding,
  key: string,
  { runAfter, to, subject, body }: { runAfter: Record<string, string[]>; [field: string]: unknown },
) {
  return {
    type: 'OpenApiConnection',
    runAfter,
    metadata: { operationMetadataId: seededGuid(seeding, 'operation', key) },
    inputs: {
      host: host('shared_office365', 'SendEmailV2'),
      parameters: {
        'emailMessage/To': to,
        'emailMessage/Subject': subject,
        'emailMessage/Body': body,
        'emailMessage/Importance': 'Normal',
      },
      authentication: "@parameters('$authentication')",
    },
  }
}

/** The address of one operation of a connector. */
export const host = (apiName: string, operationId: string) => ({
  connectionName: apiName,
  operationId,
  apiId: `/providers/Microsoft.PowerApps/apis/${apiName}`,
})
