import { beforeEach, expect, it } from 'vitest'
import { newTenant, objectOf, type TenantInfo } from '../testing/client.ts'
import { graphScopes, postGraph } from '../testing/graph.ts'
import { runningEmulator } from '../testing/running-emulator.ts'

const emulator = runningEmulator()
let tenant: TenantInfo
beforeEach(async () => {
  tenant = await newTenant(emulator.url)
})

const send = (body: unknown, scope: string = graphScopes.mail) =>
  postGraph(emulator.url, tenant, 'taro.yamada', '/me/sendMail', { scope, body })
const mails = async () =>
  (await objectOf(await fetch(`${emulator.url}/__emulator/tenants/${tenant.id}/mails`))).mails
const to = (...addresses: string[]) =>
  addresses.map((address) => ({ emailAddress: { address, name: address.split('@')[0] } }))

/** The example of Microsoft's documentation. */
const lunch = {
  message: {
    subject: 'Meet for lunch?',
    body: { contentType: 'Text', content: 'The new cafeteria is open.' },
    toRecipients: [{ emailAddress: { address: 'frannis@contoso.com' } }],
    ccRecipients: [{ emailAddress: { address: 'danas@contoso.com' } }],
  },
  saveToSentItems: 'false',
}

it('A mail is sent in the name of whoever calls, and taken without a word', async () => {
  const response = await send(lunch)
  expect([response.status, await response.text()]).toEqual([202, ''])
  expect(await mails()).toEqual([
    {
      id: expect.any(String),
      at: expect.any(String),
      from: { name: '山田 太郎', address: `taro.yamada@${tenant.domain}` },
      to: [{ name: 'frannis@contoso.com', address: 'frannis@contoso.com' }],
      cc: [{ name: 'danas@contoso.com', address: 'danas@contoso.com' }],
      bcc: [],
      subject: 'Meet for lunch?',
      body: { contentType: 'text', content: 'The new cafeteria is open.' },
    },
  ])
})

it('Without the permission nothing is sent', async () => {
  const response = await send(lunch, graphScopes.read)
  expect(response.status).toBe(403)
  expect(await response.json()).toMatchObject({ error: { code: 'ErrorAccessDenied' } })
  expect(await mails()).toEqual([])
})

it.each([
  ['no message', {}, 'ErrorInvalidRequest'],
  ['a body of no kind', { message: { ...lunch.message, body: { content: 'x' } } }, 'ErrorInvalidRequest'],
  ['no JSON', '{', 'ErrorInvalidRequest'],
  ['nobody to go to', { message: { subject: 'Hello' } }, 'ErrorInvalidRecipients'],
  [
    'two addresses in one',
    { message: { toRecipients: to('a@contoso.com; b@contoso.com') } },
    'ErrorInvalidRecipients',
  ],
  [
    'an address that is none among others',
    { message: { toRecipients: to('a@contoso.com', 'nobody') } },
    'ErrorInvalidRecipients',
  ],
])('Refused is a mail with %s', async (_, body, code) => {
  const response = await send(body)
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ error: { code } })
  expect(await mails()).toEqual([])
})
