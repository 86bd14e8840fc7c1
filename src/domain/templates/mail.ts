import type { ConnectorCall } from '../connectors/connector.ts'
import { sendMail } from '../connectors/outlook.ts'
import type { Customer } from '../flow/appointment.ts'
import type { FieldToken } from '../flow/fields.ts'
import { type FieldValues, html, plain } from '../flow/wording.ts'
import { line, paragraphs } from './answers.ts'

/** The questions about a mail to each customer. */
export const mail = (subjectFields: readonly FieldToken[], bodyFields: readonly FieldToken[]) => ({
  subject: line(200, subjectFields),
  body: paragraphs(bodyFields),
})

/** A mail to one customer, its fields filled with what is theirs or else with what all share. */
export const mailTo = (
  { email, fields }: Customer,
  { subject, body }: { readonly subject: string; readonly body: string },
  shared: FieldValues,
): ConnectorCall => {
  const values: FieldValues = (field) => fields(field) ?? shared(field)
  return sendMail({ to: email, subject: plain(subject, values), body: html(body, values) })
}
