import { beforeEach, describe, expect, it } from 'vitest'
import { startEmulator } from '../emulator.ts'
import { newTenant, objectOf, type TenantInfo, tokenOf } from '../testing/client.ts'
import { graphScopes, postGraph } from '../testing/graph.ts'
import { connectorAction, makerOf } from '../testing/maker.ts'
import { runningEmulator } from '../testing/running-emulator.ts'

const emulator = runningEmulator()
let tenant: TenantInfo
beforeEach(async () => {
  tenant = await newTenant(emulator.url, 'Test clinic')
})

const show = async (language: string) => {
  const response = await fetch(`${emulator.url}/emulator?tenant=${tenant.id}`, {
    headers: { 'Accept-Language': language },
  })
  return response.text()
}
const press = async (action: string, fields: Record<string, string>) => {
  const response = await fetch(`${emulator.url}/emulator/${action}`, {
    method: 'POST',
    body: new URLSearchParams({ tenant: tenant.id, language: 'en', ...fields }),
  })
  return response.text()
}
const academy = () => `ContosoAcademy@${tenant.domain}`

describe('the page for people', () => {
  it('speaks Japanese or English, as the browser or a link says', async () => {
    expect(await show('ja,en;q=0.5')).toContain('<html lang="ja">')
    const english = await show('en-GB')
    expect(english).toContain('4 of 5 webhooks really used')
    expect(english).toContain(`/emulator?tenant=${tenant.id}&amp;language=ja`)
  })

  it('books at the press of a button and shows what the flows sent, a mail as a mail, whatever its customer is called', async () => {
    const hanako = await makerOf(emulator.url, tenant, 'hanako.sato')
    const id = await hanako.makeFlow({
      mailbox: academy(),
      connectors: ['shared_office365'],
      actions: {
        Mail: connectorAction('shared_office365', 'SendEmailV2', {
          'emailMessage/To': "@triggerOutputs()?['body/CustomerEmail']",
          'emailMessage/Subject': "@triggerOutputs()?['body/CustomerName']",
          'emailMessage/Body': '<p class="x">Hello</p>',
        }),
      },
    })
    await hanako.turn(id, 'on')
    const page = await press('book', { business: academy(), shape: 'one-to-one', difficult: 'yes' })
    expect(page).toContain('Mail to taro.o&#39;brien@customer.example')
    expect(page).toContain('<dd>O&#39;Brien &lt;b&gt;太郎&lt;/b&gt; @{x}</dd>')
    expect(page).toContain('srcdoc="&lt;p class=&quot;x&quot;&gt;Hello&lt;/p&gt;"')
    expect(page).toMatch(/<iframe sandbox /)
    expect(page).not.toContain('<b>太郎')
  })

  it('shows what an app sent in somebody’s name, newest first, with the links that a mail’s frame would not open', async () => {
    const address = `adele.vance@${tenant.domain}`
    const link = 'https://desk.example/b/1?a=1&amp;b=2'
    const content = `<p>Hello <a href="${link}">${link}</a></p>`
    const body = {
      message: {
        subject: 'A <b>request</b>',
        body: { contentType: 'HTML', content },
        toRecipients: [{ emailAddress: { address } }],
      },
    }
    await postGraph(emulator.url, tenant, 'taro.yamada', '/me/sendMail', { scope: graphScopes.mail, body })
    const activity = {
      topic: { source: 'text', value: 'Clinic', webUrl: 'https://teams.microsoft.com/l/entity/1/home' },
      activityType: 'requestSent',
      previewText: { content: 'We need <i>it</i>' },
      templateParameters: [{ name: 'what', value: 'a flow' }],
    }
    const path = `/users/${address}/teamwork/sendActivityNotification`
    await postGraph(emulator.url, tenant, 'taro.yamada', path, { scope: graphScopes.notify, body: activity })
    const page = await show('en')
    expect(page).toContain(`Mail to ${address}`)
    expect(page).toContain('A &lt;b&gt;request&lt;/b&gt;')
    expect(page.split('href="https://desk.example/b/1?a=1&amp;b=2"')).toHaveLength(2)
    expect(page).toContain('<dd>We need &lt;i&gt;it&lt;/i&gt;</dd>')
    expect(page).toContain('<p>https://teams.microsoft.com/l/entity/1/home</p>')
    expect(page.indexOf('notified in Teams')).toBeLessThan(page.indexOf('Mail to'))
    expect(await show('ja')).toContain('アプリが 山田 太郎 の名前で送信')
    expect(await press('clear-journal', {})).not.toContain('Mail to')
  })

  it('leads from a link into Teams to the Teams that is played here, as whoever was notified', async () => {
    const own = await startEmulator({ port: 0 })
    own.showsApp('http://localhost:3978')
    const [contoso] = own.tenants()
    const there = { ...tenant, id: contoso?.id ?? '', domain: 'contoso.example' }
    const webUrl = `https://teams.microsoft.com/l/entity/1/home?context=${encodeURIComponent('{"subEntityId":"/b/1"}')}`
    const body = {
      topic: { source: 'text', value: 'Clinic', webUrl },
      activityType: 'requestSent',
      previewText: { content: 'Please' },
    }
    const order = { scope: graphScopes.notify, body }
    const path = '/users/adele.vance@contoso.example/teamwork/sendActivityNotification'
    await postGraph(own.url, there, 'taro.yamada', path, order)
    const page = await (await fetch(`${own.url}/emulator?tenant=${there.id}&language=en`)).text()
    await own.close()
    expect(page).toContain(
      `href="/teams?tenant=${there.id}&amp;user=adele.vance%40contoso.example&amp;at=%2Fb%2F1"`,
    )
  })

  it('moves and cancels what is booked', async () => {
    const booked = await press('book', { business: academy(), shape: 'group' })
    const [, appointment = ''] = /name="appointment" value="([^"]+)"/.exec(booked) ?? []
    expect(await press('change', { business: academy(), appointment })).toContain(appointment)
    expect(await press('cancel', { business: academy(), appointment, reason: 'Ill' })).not.toContain(
      appointment,
    )
  })

  it('repairs a broken connection and breaks it again, so that its owner sees both', async () => {
    const scope = 'https://api.powerplatform.com/Connectivity.Connections.Read'
    const authorization = `Bearer ${await tokenOf(emulator.url, tenant, 'adele.vance', { scope })}`
    const [environment] = tenant.environments
    const errors = async () => {
      const path = `/pp/connectivity/environments/${environment?.id}/connections?api-version=1`
      const response = await fetch(`${emulator.url}${path}`, { headers: { authorization } })
      return (await response.text()).split('"status":"Error"').length - 1
    }
    const itemIn = (page: string) =>
      /<li [^>]*"Zoom Meetings of Adele Vance">.*?<\/li>/s.exec(page)?.[0] ?? ''
    const before = itemIn(await show('en'))
    const [, connection = ''] = /name="connection" value="([^"]+)"/.exec(before) ?? []
    expect(before).toContain('>Repair</button>')
    expect(await errors()).toBe(1)
    expect(itemIn(await press('connection', { connection, status: 'Connected' }))).toContain(
      '>Break</button>',
    )
    expect(await errors()).toBe(0)
    expect(itemIn(await press('connection', { connection, status: 'Error' }))).toContain('>Repair</button>')
    expect(await errors()).toBe(1)
  })

  it.each([
    ['connections', 'connections'],
    ['flows/6f0c0a3e-0000-4000-8000-000000000001/details', 'runs'],
  ])(
    'is where Power Automate’s address for %s leads, in the environment’s tenant',
    async (address, anchor) => {
      const to = (environment = '') =>
        fetch(`${emulator.url}/emulator/environments/${environment}/${address}`, { redirect: 'manual' })
      const found = await to(tenant.environments[0]?.id)
      expect(found.status).toBe(302)
      expect(found.headers.get('location')).toBe(`/emulator?tenant=${tenant.id}#${anchor}`)
      expect((await to('Default-nowhere')).status).toBe(404)
    },
  )

  it('sets switches and faults, and takes them back', async () => {
    const choices = {
      webhookAnswer: 'too-many',
      refusalSurface: 'async',
      wrapperStatus: '403',
      clientDataFilter: 'refused',
    }
    await press('switches', { isoTimes: 'yes', ...choices })
    const path = `${emulator.url}/__emulator/tenants/${tenant.id}/switches`
    expect(await objectOf(await fetch(path))).toMatchObject({
      ...choices,
      wrapperStatus: 403,
      isoTimes: true,
      armOnDataverseActivate: false,
      teamsAppInstalled: false,
    })
    const waiting = await press('fault', { preset: 'zoom-down' })
    const [, fault = ''] = /name="fault" value="([^"]+)"/.exec(waiting) ?? []
    expect(await press('remove-fault', { fault })).not.toContain('Waiting to happen')
  })
})

describe('flows outside solutions on the page', () => {
  it('are added at the press of a button, with their owners, and hold webhooks by their names', async () => {
    expect(await show('en')).toContain('There are no My flows yet.')
    const page = await press('my-flows', {})
    expect(page).toContain('Tell me when an appointment moves')
    expect(page).toContain('Shared with 佐藤 花子')
    expect(page).toContain('Sandbox, owned by 佐藤 花子')
    expect(page).toContain('新しい予約を自分にメール (佐藤 花子)')
    expect(page).not.toContain('A webhook that belongs to no flow')
  })
})

describe('the switches on the page', () => {
  it('choose what is refused, and let it be again', async () => {
    const fields = {
      webhookAnswer: 'decide',
      refusalSurface: 'sync',
      wrapperStatus: '400',
      clientDataFilter: 'accepted',
      webhookRefusal: 'bare',
      unarmedTrigger: 'error-500',
      flowActions: 'empty',
      activationRefusal: 'DlpViolation',
      entraRefusal: '53003',
    }
    const switches = async () =>
      objectOf(await fetch(`${emulator.url}/__emulator/tenants/${tenant.id}/switches`))
    await press('switches', fields)
    expect(await switches()).toMatchObject({
      webhookRefusal: 'bare',
      unarmedTrigger: 'error-500',
      flowActions: 'empty',
      activationRefusal: 'DlpViolation',
      entraRefusal: { code: 53003 },
      flowServiceAvailable: false,
    })
    await press('switches', {
      ...fields,
      activationRefusal: 'none',
      entraRefusal: 'none',
      flowServiceAvailable: 'yes',
    })
    expect(await switches()).toMatchObject({
      activationRefusal: 'none',
      entraRefusal: null,
      flowServiceAvailable: true,
    })
  })
})
