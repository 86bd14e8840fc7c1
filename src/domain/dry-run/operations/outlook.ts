import { answered, type PlausibleAnswer, refused } from '../answer.ts'
import type { Effect, Fields } from '../effect.ts'
import { textOf, under } from '../parameters.ts'
import { isAddress, recipientsOf } from '../recipients.ts'
import type { Operation, Operations } from './operation.ts'

const RECIPIENTS = ['To', 'Cc', 'Bcc'] as const

function mailOf(parameters: Fields): Effect {
  const mail = under(parameters, 'emailMessage/')
  const list = (key: string) => recipientsOf(textOf(mail, key))
  const { Attachments } = mail
  return {
    kind: 'mail',
    from: textOf(mail, 'From') || textOf(mail, 'MailboxAddress') || null,
    to: list('To'),
    cc: list('Cc'),
    bcc: list('Bcc'),
    replyTo: list('ReplyTo'),
    subject: textOf(mail, 'Subject'),
    html: textOf(mail, 'Body'),
    importance: textOf(mail, 'Importance') || null,
    attachments: Array.isArray(Attachments) ? Attachments.length : 0,
  }
}

/** The connector sends nothing to an empty recipient, not even to those beside it. */
function sent({ parameters }: { readonly parameters: Fields }): PlausibleAnswer {
  const mail = under(parameters, 'emailMessage/')
  const [to, ...others] = RECIPIENTS.map((key) => recipientsOf(textOf(mail, key)))
  const isRefused = to?.length === 0 || [to ?? [], ...others].flat().some((one) => !isAddress(one))
  if (!isRefused) return answered(200, null)
  return refused(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.')
}

const send: Operation = { effect: mailOf, answer: sent }

/** The operations of Office 365 Outlook that send mail, from the owner's mailbox or a shared one. */
export const outlookOperations: Operations = { SendEmailV2: send, SharedMailboxSendEmailV2: send }
