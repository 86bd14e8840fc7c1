import type { BrowserContext, Page } from '@playwright/test'
import { Api } from './desk.ts'
import type { Microsoft } from './microsoft.ts'
import { expect, signIn, test } from './test.ts'

const PAGE = 'Contoso Clinic'

/** Where a booking page is, where somebody says what flow they want there, and where a request is. */
const at = (address: string) => `/b/${address}`
const asking = (address: string) => `${at(address)}/ask/welcome-mail`
const requestAt = (address: string, request: Page) => `${at(address)}/requests/${requestIdOf(request)}`

/** Somebody at a place of the desk, in a browser of their own. */
async function somebody(
  context: BrowserContext,
  microsoft: Microsoft,
  name: string,
  place: string,
): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript(() => localStorage.setItem('workflow-desk.language', 'en'))
  await signIn(page, microsoft, name, place)
  return page
}

/** Says what flow is wanted, up to the reason. */
async function prepare(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('heading', { name: 'Check and say why' })).toBeVisible()
}

async function ask(page: Page, reason: string): Promise<void> {
  await prepare(page)
  await page.getByRole('textbox', { name: 'Reason' }).fill(reason)
  await page.getByRole('button', { name: 'Send request' }).click()
  await expect(page.getByRole('heading', { name: 'Waiting for an administrator' })).toBeVisible()
}

const requestIdOf = (page: Page): string => page.url().split('/requests/')[1]?.split(/[?#]/)[0] ?? ''

for (const [role, name] of [
  ['a team member', '山田 太郎'],
  ['a scheduler', '鈴木 芽衣'],
  ['a viewer', 'Victor Lee'],
  ['a guest', 'Grace Guest'],
  ['a stranger who knows the address', 'Stan Stranger'],
] as const)
  test(`${role} asks for a flow, and an administrator sees it waiting`, async ({ context, microsoft }) => {
    const address = microsoft.business(PAGE)
    const page = await somebody(context, microsoft, name, at(address))
    await page.getByRole('link', { name: 'Ask an administrator' }).click()
    await expect(page).toHaveURL(new RegExp(`/b/${address}/ask$`))
    await page.getByRole('button', { name: /^Use this template: Welcome/ }).click()
    await ask(page, `I am ${role}.`)
    const api = await Api.open(microsoft, 'Adele Vance')
    const { requests } = await (await api.ask(`/api/businesses/${address}/requests`)).json()
    expect(requests).toMatchObject([{ id: requestIdOf(page), state: 'sent', template: 'welcome-mail' }])
    const overview = await (await api.ask(`/api/businesses/${address}`)).json()
    expect(overview.waiting).toBe(1)
  })

test('a request becomes a flow that runs at the next booking', async ({ browser, context, microsoft }) => {
  const address = microsoft.business(PAGE)
  const taro = await somebody(context, microsoft, '山田 太郎', asking(address))
  await prepare(taro)
  await taro.getByRole('button', { name: 'Try it on a past appointment' }).click()
  await expect(taro.getByText(/^Dry run: 1 appointment, none failed/)).toBeVisible()
  await taro.getByRole('textbox', { name: 'Reason' }).fill('Customers ask what to bring.')
  await taro.getByRole('button', { name: 'Send request' }).click()
  await expect(taro.getByRole('heading', { name: 'Waiting for an administrator' })).toBeVisible()

  const adele = await somebody(await browser.newContext(), microsoft, 'Adele Vance', at(address))
  await adele.getByRole('link', { name: 'Requests: 1 waiting for you' }).click()
  await adele
    .getByRole('link', { name: /Welcome/ })
    .first()
    .click()
  await expect(adele).toHaveURL(new RegExp(requestIdOf(taro)))
  await expect(adele.getByText('Customers ask what to bring.')).toBeVisible()
  await expect(adele.getByText(/Takes one slot/)).toBeVisible()
  await expect(adele.getByText(/^Tried on 1 appointment on/)).toBeVisible()
  await adele.getByRole('button', { name: 'Approve and build' }).click()
  await expect(adele.getByRole('heading', { name: 'The flow is live' })).toBeVisible()
  await adele.context().close()

  await microsoft.forgetSent()
  const booked = await microsoft.book(address, { shape: 'one-to-one' })
  const made = (await microsoft.workflows()).find(({ name }) => name === 'Welcome email – Contoso Clinic')
  expect(booked.runs).toContainEqual(expect.objectContaining({ flowName: made?.name, status: 'Succeeded' }))
  const mails = (await microsoft.sent()).filter(({ flowName }) => flowName === made?.name)
  expect(mails).toHaveLength(1)
  await taro.reload()
  await expect(taro.getByRole('heading', { name: 'Your flow is live' })).toBeVisible()
  await expect(taro.getByRole('region', { name: 'History' }).getByRole('listitem')).toHaveCount(5)
})

test('an administrator declines with a reason, which whoever asked reads', async ({
  browser,
  context,
  microsoft,
}) => {
  const address = microsoft.business(PAGE)
  const mei = await somebody(context, microsoft, '鈴木 芽衣', asking(address))
  await ask(mei, 'Please.')
  const adele = await somebody(await browser.newContext(), microsoft, 'Adele Vance', requestAt(address, mei))
  await adele.getByRole('button', { name: 'Decline…' }).click()
  const reason = adele.getByRole('textbox', { name: 'Reason' })
  await adele.getByRole('button', { name: 'Decline request' }).click()
  await expect(adele.getByText('Say why, so that they know what to do.')).toBeVisible()
  await reason.fill('We have such a flow already.')
  // What somebody is in the middle of writing survives a reload.
  await adele.reload()
  await expect(reason).toHaveValue('We have such a flow already.')
  await adele.getByRole('button', { name: 'Decline request' }).click()
  await expect(adele.getByRole('heading', { name: 'Declined' }).first()).toBeVisible()
  await adele.context().close()
  await mei.reload()
  await expect(mei.getByRole('heading', { name: 'Your request was declined' })).toBeVisible()
  await expect(mei.getByText('We have such a flow already.').first()).toBeVisible()
  expect(await microsoft.workflows()).not.toContainEqual(expect.objectContaining({ name: /Welcome/ }))
})

test('a draft survives a reload, is taken up again, and can be withdrawn once sent', async ({
  context,
  microsoft,
}) => {
  const address = microsoft.business(PAGE)
  const page = await somebody(context, microsoft, 'Victor Lee', asking(address))
  await prepare(page)
  await page.getByRole('textbox', { name: 'Reason' }).fill('Half a thou')
  await expect(page.getByText('Saved as draft').first()).toBeVisible()
  await page.goto(`/b/${address}/ask`)
  await expect(page.getByText(/Your draft from .* was restored/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('textbox', { name: 'Reason' })).toHaveValue('Half a thou')
  await page.getByRole('textbox', { name: 'Reason' }).fill('A whole thought.')
  await page.getByRole('button', { name: 'Send request' }).click()
  await expect(page.getByRole('heading', { name: 'Waiting for an administrator' })).toBeVisible()
  await page.getByRole('button', { name: 'Withdraw' }).click()
  await page.getByRole('button', { name: 'Yes, withdraw' }).click()
  await expect(page.getByRole('heading', { name: 'You withdrew this request' })).toBeVisible()
})

test('what a second tab has written is sent as another request where the first has sent the draft', async ({
  context,
  microsoft,
}) => {
  const address = microsoft.business(PAGE)
  const first = await somebody(context, microsoft, 'Victor Lee', asking(address))
  await prepare(first)
  await first.getByRole('textbox', { name: 'Reason' }).fill('First thought.')
  await expect(first.getByText('Saved as draft').first()).toBeVisible()
  const second = await context.newPage()
  await second.goto(asking(address))
  await prepare(second)
  await expect(second.getByRole('textbox', { name: 'Reason' })).toHaveValue('First thought.')
  await first.getByRole('button', { name: 'Send request' }).click()
  await expect(first.getByRole('heading', { name: 'Waiting for an administrator' })).toBeVisible()
  await second.getByRole('textbox', { name: 'Reason' }).fill('Second thought.')
  await second.getByRole('button', { name: 'Send request' }).click()
  await expect(second.getByRole('heading', { name: 'Waiting for an administrator' })).toBeVisible()
  await expect(second.getByText('Second thought.').first()).toBeVisible()
  expect(requestIdOf(second)).not.toBe(requestIdOf(first))
})

test('a refused building is shown whole to both, and can be tried again', async ({
  browser,
  context,
  microsoft,
}) => {
  const address = microsoft.business(PAGE)
  const taro = await somebody(context, microsoft, '山田 太郎', asking(address))
  await ask(taro, 'Please.')
  await microsoft.set({ webhookAnswer: 'domain-not-allowed' })
  const adele = await somebody(await browser.newContext(), microsoft, 'Adele Vance', requestAt(address, taro))
  await adele.getByRole('button', { name: 'Approve and build' }).click()
  await expect(adele.getByRole('heading', { name: 'The flow couldn’t be built yet' })).toBeVisible()
  await expect(adele.getByText(/isn’t on the allow list of Bookings/).first()).toBeVisible()
  await taro.reload()
  await expect(taro.getByRole('heading', { name: 'Your flow couldn’t be built yet' })).toBeVisible()
  await expect(taro.getByText(/isn’t on the allow list of Bookings/).first()).toBeVisible()
  await microsoft.set({ webhookAnswer: 'decide' })
  await adele.getByRole('button', { name: 'Try again' }).first().click()
  await expect(adele.getByRole('heading', { name: 'The flow is live' })).toBeVisible()
  await adele.context().close()
})

test('whoever asks to be made administrator ends with the wizard open', async ({
  browser,
  context,
  microsoft,
}) => {
  const address = microsoft.business(PAGE)
  const taro = await somebody(context, microsoft, '山田 太郎', at(address))
  await taro.getByRole('link', { name: 'Become an administrator' }).click()
  await taro
    .getByRole('textbox', { name: 'Why do you need to be an administrator?' })
    .fill('I build them all.')
  await taro.getByRole('button', { name: 'Send request' }).click()
  await expect(taro.getByRole('heading', { name: 'Waiting for an administrator' })).toBeVisible()

  const adele = await somebody(await browser.newContext(), microsoft, 'Adele Vance', requestAt(address, taro))
  await expect(adele.getByText('Set the role to Administrator and save.')).toBeVisible()
  await adele.getByRole('button', { name: 'I will do it' }).click()
  await adele.getByRole('button', { name: 'I made them administrator: check' }).click()
  await expect(adele.getByText(/doesn’t list 山田 太郎 as an administrator yet/)).toBeVisible()
  await microsoft.setRole(address, '山田 太郎', 'administrator')
  await adele.getByRole('button', { name: 'I made them administrator: check' }).click()
  await expect(adele.getByRole('heading', { name: '山田 太郎 is an administrator now' })).toBeVisible()
  await adele.context().close()

  await taro.reload()
  await expect(taro.getByRole('heading', { name: 'You’re an administrator now' })).toBeVisible()
  await taro.goto(`/b/${address}/new`)
  await expect(taro.getByRole('button', { name: /Use this template/ }).first()).toBeVisible()
})

test('the administrators are told by mail once whoever asked has agreed to it', async ({
  context,
  microsoft,
}) => {
  const address = microsoft.business(PAGE)
  await microsoft.set({ consentMissing: [] })
  const page = await somebody(context, microsoft, '鈴木 芽衣', asking(address))
  await ask(page, 'Please.')
  await page.getByRole('button', { name: 'Send as mail' }).click()
  await expect(page.getByText(/Mail sent to/)).toBeVisible()
  const [mail] = await microsoft.mails()
  expect(JSON.stringify(mail)).toContain(requestIdOf(page))
  expect((await microsoft.activities()).length).toBeGreaterThan(0)
})
