import { beforeEach, describe, expect, it } from 'vitest'
import { newTenant, objectOf, type TenantInfo } from '../testing/client.ts'
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

  it('moves and cancels what is booked', async () => {
    const booked = await press('book', { business: academy(), shape: 'group' })
    const [, appointment = ''] = /name="appointment" value="([^"]+)"/.exec(booked) ?? []
    expect(await press('change', { business: academy(), appointment })).toContain(appointment)
    expect(await press('cancel', { business: academy(), appointment, reason: 'Ill' })).not.toContain(
      appointment,
    )
  })

  it('sets switches and faults, and takes them back', async () => {
    const choices = { webhookAnswer: 'too-many', refusalSurface: 'async', wrapperStatus: '403' }
    await press('switches', { isoTimes: 'yes', ...choices })
    const path = `${emulator.url}/__emulator/tenants/${tenant.id}/switches`
    expect(await objectOf(await fetch(path))).toMatchObject({
      ...choices,
      wrapperStatus: 403,
      isoTimes: true,
      armOnDataverseActivate: false,
    })
    const waiting = await press('fault', { preset: 'zoom-down' })
    const [, fault = ''] = /name="fault" value="([^"]+)"/.exec(waiting) ?? []
    expect(await press('remove-fault', { fault })).not.toContain('Waiting to happen')
  })
})
