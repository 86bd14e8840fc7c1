import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Party } from '../tenant.ts'
import type { World } from '../world.ts'
import { readBody } from './appointment-input.ts'
import type { GraphEnv } from './graph-app.ts'
import { accessDenied, invalidRecipients } from './graph-error.ts'

const Recipients = v.nullish(
  v.array(v.object({ emailAddress: v.object({ address: v.string(), name: v.nullish(v.string(), '') }) })),
  [],
)

const SendMail = v.object({
  message: v.object({
    subject: v.nullish(v.string(), ''),
    body: v.nullish(
      v.object({
        contentType: v.pipe(v.string(), v.toLowerCase(), v.picklist(['text', 'html'])),
        content: v.string(),
      }),
      { contentType: 'text', content: '' },
    ),
    toRecipients: Recipients,
    ccRecipients: Recipients,
    bccRecipients: Recipients,
  }),
})

/** Sends mails in the name of whoever calls. */
export function sendMailRoutes(world: World): Hono<GraphEnv> {
  return new Hono<GraphEnv>().post('/sendMail', async (c) => {
    const { tenant, user, scopes } = c.var.caller
    if (!scopes.includes('Mail.Send')) throw accessDenied()
    const { message } = await readBody(c.req.raw, SendMail)
    const [to, cc, bcc] = [
      partiesIn(message.toRecipients),
      partiesIn(message.ccRecipients),
      partiesIn(message.bccRecipients),
    ]
    checkRecipients([...to, ...cc, ...bcc])
    tenant.mails.push({
      id: randomUUID(),
      at: world.now().toISOString(),
      from: { name: user.displayName, address: user.mail },
      to,
      cc,
      bcc,
      subject: message.subject,
      body: message.body,
    })
    return c.body(null, 202)
  })
}

const partiesIn = (recipients: v.InferOutput<typeof Recipients>): Party[] =>
  recipients.map(({ emailAddress: { name, address } }) => ({ name: name || address, address }))

function checkRecipients(parties: readonly Party[]): void {
  if (parties.length === 0)
    throw invalidRecipients("A message can't be sent because it contains no recipients.")
  const unresolved = parties.find(({ address }) => !/^[^\s@;,]+@[^\s@;,]+$/.test(address))
  if (unresolved) {
    throw invalidRecipients(
      `Recipient '${unresolved.address}' is not resolved. All recipients must be resolved before a message can be submitted.`,
    )
  }
}
