import { Hono } from 'hono'
import * as v from 'valibot'
import type { ConnectionEnv } from './connection.ts'
import { inBody, type Operations, requiredInBody } from './operation.ts'

/** The actions of Office 365 Outlook that send mail. */
export const outlookOperations: Operations = {
  SendEmailV2: {
    method: 'POST',
    path: '/v2/Mail',
    parameters: {
      'emailMessage/To': requiredInBody(),
      'emailMessage/Subject': requiredInBody(),
      'emailMessage/Body': requiredInBody(),
      'emailMessage/From': inBody(),
      'emailMessage/Cc': inBody(),
      'emailMessage/Bcc': inBody(),
      'emailMessage/ReplyTo': inBody(),
      'emailMessage/Importance': inBody(),
      'emailMessage/Sensitivity': inBody(),
      'emailMessage/Attachments': inBody('array'),
    },
  },
}

const address = /^[^\s@;]+@[^\s@;]+$/
// One trailing separator is what people write; any other empty part is an empty recipient.
const isRecipientList = (text: string) =>
  text
    .replace(/;\s*$/, '')
    .split(';')
    .every((part) => address.test(part.trim()))

const Recipients = v.pipe(v.string(), v.check(isRecipientList, 'At least one recipient is not valid.'))
const Mail = v.object({
  To: Recipients,
  Cc: v.optional(v.union([v.literal(''), Recipients])),
  Bcc: v.optional(v.union([v.literal(''), Recipients])),
  Subject: v.string(),
  Body: v.string(),
  Importance: v.optional(v.picklist(['Low', 'Normal', 'High'])),
})

/** The mailbox behind a connection; what it sends stays in the journal. */
export const outlookRoutes = new Hono<ConnectionEnv>().post('/v2/Mail', async (c) => {
  const { success, issues } = v.safeParse(Mail, await c.req.json())
  if (success) return c.body(null, 200)
  const message = `${v.getDotPath(issues[0])}: ${issues[0].message}`
  return c.json({ status: 400, message, error: { code: 'ErrorInvalidRecipients', message } }, 400)
})
