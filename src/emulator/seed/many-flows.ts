import { randomUUID } from 'node:crypto'
import { timestamp } from '../dataverse/session.ts'
import type { Organization, WorkflowRow } from '../tenant.ts'
import { host } from './flow-definitions.ts'

/** How full an organisation shall be. */
export interface Crowd {
  readonly count: number
  /** How many of them start with an appointment. */
  readonly appointmentFlows: number
  /** The mailboxes that those watch, in turn. */
  readonly mailboxes: readonly string[]
  readonly now: Date
}

const anHour = 3_600_000
const aLeftover = 1000

/** Adds many small flows as people make them, each owner in turn; those of appointments are off, so that they hold no slot. */
export function plantMany(organization: Organization, { count, appointmentFlows, mailboxes, now }: Crowd) {
  const { systemUsers, workflows } = organization
  const step = appointmentFlows > 0 ? count / appointmentFlows : Number.POSITIVE_INFINITY
  let planted = 0
  for (let index = 0; index < count; index += 1) {
    const mailbox = index >= planted * step ? mailboxes[planted % mailboxes.length] : undefined
    if (mailbox !== undefined) planted += 1
    const owner = systemUsers[index % systemUsers.length]?.systemuserid ?? ''
    const changed = timestamp(new Date(now.getTime() - (index + 2) * anHour))
    const row: WorkflowRow = {
      workflowid: randomUUID(),
      workflowidunique: randomUUID(),
      resourceid: randomUUID(),
      name: mailbox === undefined ? `Report ${index + 1}` : `Appointments ${index + 1}`,
      description: null,
      clientdata: mailbox === undefined ? reportOf(index) : appointmentsOf(mailbox),
      statecode: mailbox === undefined ? 1 : 0,
      statuscode: mailbox === undefined ? 2 : 1,
      ownerid: owner,
      createdby: owner,
      createdon: changed,
      modifiedon: changed,
      version: organization.nextVersion++,
      suspension: null,
      managed: false,
      sharedWith: [],
    }
    workflows.set(row.workflowid, row)
  }
}

/** A flow that mails every week; one in a thousand still names a connection to Bookings that it no longer uses. */
const reportOf = (index: number): string =>
  definitionOf(
    index % aLeftover === aLeftover - 1
      ? ['shared_office365', 'shared_microsoftbookings']
      : ['shared_office365'],
    { Recurrence: { type: 'Recurrence', recurrence: { frequency: 'Week', interval: 1 } } },
  )

const appointmentsOf = (mailbox: string): string =>
  definitionOf(['shared_microsoftbookings', 'shared_office365'], {
    When_an_appointment_is_created: {
      type: 'OpenApiConnectionWebhook',
      inputs: {
        host: host('shared_microsoftbookings', 'CreateAppointment'),
        parameters: { SMTPAddress: mailbox },
        authentication: "@parameters('$authentication')",
      },
    },
  })

const definitionOf = (connectors: readonly string[], triggers: Record<string, unknown>): string =>
  JSON.stringify({
    properties: {
      connectionReferences: Object.fromEntries(
        connectors.map((name) => [
          name,
          {
            runtimeSource: 'embedded',
            connection: { connectionReferenceLogicalName: `new_${name.replace('_', '')}_0a1b2` },
            api: { name },
          },
        ]),
      ),
      definition: {
        $schema:
          'https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#',
        contentVersion: '1.0.0.0',
        parameters: {
          $connections: { defaultValue: {}, type: 'Object' },
          $authentication: { defaultValue: {}, type: 'SecureObject' },
        },
        triggers,
        actions: {
          'Send_an_email_(V2)': {
            type: 'OpenApiConnection',
            runAfter: {},
            inputs: {
              host: host('shared_office365', 'SendEmailV2'),
              parameters: {
                'emailMessage/To': 'team@contoso.example',
                'emailMessage/Subject': 'This week',
                'emailMessage/Body': '<p>Here is what happened.</p>',
              },
              authentication: "@parameters('$authentication')",
            },
          },
        },
      },
    },
    schemaVersion: '1.0.0.0',
  })
