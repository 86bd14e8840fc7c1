import { beforeEach, expect, it } from 'vitest'
import { clientId, newTenant, objectOf, setSwitches, type TenantInfo } from '../testing/client.ts'
import { graphScopes, postGraph } from '../testing/graph.ts'
import { runningEmulator } from '../testing/running-emulator.ts'

const emulator = runningEmulator()
let tenant: TenantInfo
beforeEach(async () => {
  tenant = await newTenant(emulator.url)
})

const addressOf = (local: string) => `${local}@${tenant.domain}`
const notify = (user: string, body: unknown, scope: string = graphScopes.notify) =>
  postGraph(emulator.url, tenant, 'taro.yamada', `/users/${user}/teamwork/sendActivityNotification`, {
    scope,
    body,
  })
const activities = async () =>
  (await objectOf(await fetch(`${emulator.url}/__emulator/tenants/${tenant.id}/activities`))).activities

/** The second example of Microsoft's documentation. */
const deployment = {
  topic: {
    source: 'text',
    value: 'Deployment Approvals Channel',
    webUrl: 'https://teams.microsoft.com/l/message/19:448cfd2ac2a7490a9084a9ed14cttr78c@thread.skype/1',
  },
  activityType: 'deploymentApprovalRequired',
  previewText: { content: 'New deployment requires your approval' },
  templateParameters: [{ name: 'deploymentId', value: '6788662' }],
}
const about = (topic: object) => ({ ...deployment, topic: { ...deployment.topic, ...topic } })

it('Somebody is notified in the name of whoever calls, by user principal name or by id', async () => {
  const adele = tenant.users.find(({ displayName }) => displayName === 'Adele Vance')
  for (const user of [addressOf('Adele.Vance'), adele?.id ?? '']) {
    const response = await notify(user, deployment)
    expect([response.status, await response.text()]).toEqual([204, ''])
  }
  const { previewText, ...rest } = deployment
  const notified = {
    ...rest,
    id: expect.any(String),
    at: expect.any(String),
    actor: { name: '山田 太郎', address: addressOf('taro.yamada') },
    recipient: { name: 'Adele Vance', address: addressOf('adele.vance') },
    previewText: previewText.content,
  }
  expect(await activities()).toEqual([notified, notified])
})

it('A topic may be something of Graph’s, which leads to itself', async () => {
  const value = 'https://graph.microsoft.com/v1.0/users/1/teamwork/installedApps/2'
  const topic = { source: 'entityUrl', value }
  expect((await notify(addressOf('adele.vance'), { ...deployment, topic })).status).toBe(204)
  expect(await activities()).toMatchObject([{ topic: { ...topic, webUrl: null } }])
})

it('Without the permission nobody is notified, and the answer names it', async () => {
  const response = await notify(addressOf('adele.vance'), deployment, graphScopes.mail)
  expect(response.status).toBe(403)
  expect(await response.json()).toMatchObject({
    error: {
      code: 'Forbidden',
      message:
        "Missing scope permissions on the request. API requires one of 'TeamsActivity.Send'. Scopes on the request 'Mail.Send'.",
    },
  })
})

it('Whoever has not installed the app is not notified', async () => {
  await setSwitches(emulator.url, tenant, { teamsAppInstalled: false })
  const adele = addressOf('adele.vance')
  const response = await notify(adele, deployment)
  expect(response.status).toBe(403)
  expect(await response.json()).toMatchObject({
    error: {
      code: 'Forbidden',
      message: `Application with AAD App Id '${clientId}' is not authorized to generate custom text notifications about '/v1.0/users/${adele}/teamwork/sendActivityNotification' to the recipient. Ensure that the expected Teams app is installed in the target scope (user, team, or chat).`,
    },
  })
  expect(await activities()).toEqual([])
})

it('Nobody of that name is not found', async () => {
  const response = await notify('somebody@contoso.com', deployment)
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ error: { code: 'Request_ResourceNotFound' } })
})

it('Nobody notifies themselves in their own name', async () => {
  expect((await notify(addressOf('taro.yamada'), deployment)).status).toBe(400)
  expect(await activities()).toEqual([])
})

it.each([
  ['no topic', { ...deployment, topic: undefined }],
  ['no activity type', { ...deployment, activityType: '' }],
  ['no preview', { ...deployment, previewText: undefined }],
  ['parameters without values', { ...deployment, templateParameters: [{ name: 'deploymentId' }] }],
  ['a topic of words that lead nowhere', about({ webUrl: undefined })],
  ['a link that leads out of Teams', about({ webUrl: 'https://contoso.com/l/' })],
  ['a link that is too long', about({ webUrl: `https://teams.microsoft.com/l/${'x'.repeat(1000)}` })],
  ['a topic of Graph’s that is none', about({ source: 'entityUrl', value: 'Approvals' })],
])('Refused is a notification with %s', async (_, body) => {
  expect((await notify(addressOf('adele.vance'), body)).status).toBe(400)
  expect(await activities()).toEqual([])
})
