import type { Text } from '../flow/expression.ts'
import { type ConnectorCall, defineConnector } from './connector.ts'

export const outlook = defineConnector({
  name: 'shared_office365',
  displayName: 'Office 365 Outlook',
  tier: 'standard',
  page: 'office-365-outlook',
  reference: 'office365',
  limitations: [],
})

/** Sends a mail as the owner of the connection; the body is HTML. */
export const sendMail = (mail: {
  readonly to: Text
  readonly subject: Text
  readonly body: Text
}): ConnectorCall => ({
  connector: outlook.name,
  operationId: 'SendEmailV2',
  parameters: {
    'emailMessage/To': mail.to,
    'emailMessage/Subject': mail.subject,
    'emailMessage/Body': mail.body,
  },
})
