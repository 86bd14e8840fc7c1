import type { Page } from '@playwright/test'
import { Desk } from './desk.ts'
import { APP_URL } from './places.ts'
import { expect, signIn, test } from './test.ts'

const clinic = 'Contoso Clinic'
const academy = 'Contoso Academy'
const DAY = 86_400_000
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString()

const result = (page: Page) => page.getByRole('region', { name: 'What would have happened' })
const mailIn = (page: Page) => result(page).frameLocator('iframe').first().locator('body')

/** What the page asks our API for from now on, by method. */
function methods(page: Page): Set<string> {
  const seen = new Set<string>()
  page.on('request', (request) => {
    if (request.url().startsWith(`${APP_URL}/api/`)) seen.add(request.method())
  })
  return seen
}

async function review(desk: Desk, business: string, template: string, user = 'Adele Vance'): Promise<void> {
  await desk.open(user, business)
  await desk.page.getByRole('link', { name: 'Build a flow' }).click()
  await desk.prepare(template)
  await desk.page.getByRole('button', { name: 'Try it on a past appointment' }).click()
  await expect(result(desk.page).getByText('Succeeded').first()).toBeVisible()
}

test('what the wizard is about to make is tried on a real appointment, nothing is sent, and the flow tells of it later', async ({
  page,
  microsoft,
}) => {
  const asked = methods(page)
  const [flows, webhooks] = [
    await microsoft.workflows(),
    await microsoft.webhooks(microsoft.business(clinic)),
  ]
  await review(new Desk(page, microsoft), clinic, 'Zoom meeting', '佐藤 花子')
  await page
    .getByRole('combobox', { name: 'Appointment' })
    .selectOption({ label: await labelOf(page, /Maria|渡辺/) })
  await expect(result(page).getByText('Would have made: 3 emails and 1 Zoom meeting.')).toBeVisible()
  await expect(result(page).getByText('POST /v2/users/me/meetings')).toBeVisible()
  await expect(result(page).getByText('kenichi.watanabe@customer.example', { exact: true })).toBeVisible()
  await expect(mailIn(page)).toContainText('渡辺 健一')
  await result(page).getByRole('button', { name: 'Next round' }).click()
  await expect(mailIn(page)).toContainText('Maria Garcia')

  await page.getByRole('button', { name: 'Try all 7' }).click()
  const all = page.getByRole('region', { name: 'All 7 appointments' })
  await expect(all.getByText(/None of 7 failed\./)).toBeVisible()
  await all.getByRole('button', { name: /Priya Nair/ }).click()
  await expect(mailIn(page)).toContainText('Priya Nair')

  expect([...asked]).toEqual(['GET'])
  expect(await microsoft.sent()).toEqual([])
  expect(await microsoft.workflows()).toEqual(flows)
  expect(await microsoft.webhooks(microsoft.business(clinic))).toEqual(webhooks)
  const asked2 = (await microsoft.requests()).filter(({ path }) => !path.startsWith('/login/'))
  expect(new Set(asked2.map(({ method }) => method))).toEqual(new Set(['GET']))

  await expect(page.getByText('Dry run: 7 appointments, none failed')).toBeVisible()
  await page.getByRole('button', { name: 'Close the dry run' }).click()
  await page.getByRole('button', { name: 'Try it on a past appointment' }).click()
  await expect(mailIn(page)).toContainText('Zoom')
  await expect(page.getByText('Dry run: 7 appointments, none failed')).toBeVisible()
  await page.getByRole('button', { name: 'Create flow' }).click()
  await expect(page.getByRole('heading', { name: 'Your flow is on' })).toBeVisible()
  const made = (await microsoft.workflows()).find(({ name }) => name.startsWith('Zoom meeting'))
  expect(made?.description).toMatch(
    /Dry run \d{4}-\d\d-\d\d: 7 tried, 0 failed, 0 with warnings, mails: \d+, meetings: \d$/,
  )
})

async function labelOf(page: Page, words: RegExp): Promise<string> {
  const labels = await page.getByRole('combobox', { name: 'Appointment' }).locator('option').allTextContents()
  return labels.find((label) => words.test(label)) ?? 'none'
}

test('what a customer types is neither markup nor an expression, neither when it is tried nor when it is sent', async ({
  page,
  microsoft,
}) => {
  const name = `<img src=x onerror="document.title='run'"><b>Bobby</b> @{1} @concat('a')`
  const customers = [{ name, emailAddress: 'bobby@customer.example' }]
  const book = () =>
    microsoft.book(microsoft.business(academy), {
      shape: 'one-to-one',
      overrides: { customers, start: daysAgo(2) },
    })
  await book()
  const desk = new Desk(page, microsoft)
  await review(desk, academy, 'Welcome email')
  await expect(mailIn(page)).toContainText(name)
  expect(await mailIn(page).locator('img, b, script').count()).toBe(0)
  await expect(result(page).getByText(/looks like HTML/)).toBeVisible()
  expect(await page.title()).not.toBe('run')

  await page.getByRole('button', { name: 'Create flow' }).click()
  await expect(page.getByRole('heading', { name: 'Your flow is on' })).toBeVisible()
  await microsoft.forgetSent()
  await book()
  const [sent] = await microsoft.sent()
  expect(JSON.stringify(sent?.body)).toContain('&lt;img src=x onerror=')
  expect(JSON.stringify(sent?.body)).not.toContain('<img')
})

test('a service’s answer can be another, and the flow goes the other way', async ({ page, microsoft }) => {
  await review(new Desk(page, microsoft), clinic, 'Dynamics 365 contact')
  await expect(result(page).getByText('New row: contacts')).toBeVisible()
  await expect(result(page).getByText(/What “Find the contact by email address” would answer/)).toBeVisible()
  await result(page).getByLabel('Details: Find the contact by email address').click()
  const answer = result(page).getByLabel('The service answers: Find the contact by email address')
  await answer.selectOption('A row is found')
  await expect(result(page).getByText(/Row updated/)).toBeVisible()
  await expect(result(page).getByText('New row: contacts')).toBeHidden()

  await answer.selectOption('500: the service fails')
  await expect(result(page).getByText('InternalServerError: The service has failed.').first()).toBeVisible()
  await expect(result(page).getByText('Nothing would have been sent.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Time' }).selectOption('Next 90 days')
  await expect(result(page).getByText('Made up: Booking for one person')).toBeVisible()
  await expect(result(page).getByText('New row: contacts')).toBeVisible()
  await expect(page.getByText('chosen by you')).toBeHidden()
  await result(page).getByLabel('Details: Find the contact by email address').click()
  await answer.selectOption('500: the service fails')
  await expect(result(page).getByText('It may or may not have been done.').first()).toBeVisible()
  await page.getByRole('button', { name: 'All as they plausibly would' }).click()
  await expect(result(page).getByText('New row: contacts')).toBeVisible()

  await answer.selectOption('Something else…')
  await result(page).getByLabel('Body (JSON)').fill('{"value": [')
  await result(page).getByRole('button', { name: 'Use this answer' }).click()
  await expect(result(page).getByText('This is no JSON.')).toBeVisible()
  await result(page)
    .getByLabel('Body (JSON)')
    .fill('{"value": [{"contactid": "11111111-0000-4000-8000-000000000001"}]}')
  await result(page).getByLabel('Status').fill('abc')
  await result(page).getByLabel('Status').press('Enter')
  await result(page).getByRole('button', { name: 'Use this answer' }).click()
  await expect(result(page).getByText('Enter a status from 100 to 599.')).toBeVisible()
  await result(page).getByLabel('Status').fill('200')
  await result(page).getByRole('button', { name: 'Use this answer' }).click()
  await expect(result(page).getByText(/Row updated.*11111111-0000-4000-8000-000000000001/)).toBeVisible()
})

test('a flow that exists is tried in Japanese, by whoever may see it, with the keyboard alone', async ({
  page,
  microsoft,
}) => {
  await signIn(page, microsoft, '佐藤 花子', `/b/${microsoft.business(clinic)}?locale=ja-jp`)
  const link = page.getByRole('link', { name: /ドライ ラン 予約が入ったら/ })
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ドライ ラン: 予約が入ったら')
  const happened = page.getByRole('region', { name: '実行していたら起きたこと' })
  await expect(happened.getByText('成功').first()).toBeVisible()
  const choice = page.getByRole('combobox', { name: '予定' })
  await choice.focus()
  await page.keyboard.press('End')
  await expect(choice.locator('option:checked')).toHaveText('担当者が 2 名の予約')
  await page.getByRole('button', { name: '7 件すべてで試す' }).focus()
  await page.keyboard.press('Enter')
  const all = page.getByRole('region', { name: '7 件の予定すべて' })
  await expect(all.getByText(/7 件とも失敗していません/)).toBeVisible()
  await all.getByRole('button', { name: /Emma Müller/ }).focus()
  await page.keyboard.press('Enter')
  await expect(choice.locator('option:checked')).toContainText('Emma Müller')
})

test('without appointments to be had a made-up one is tried, and why there are none is said', async ({
  page,
  microsoft,
}) => {
  await microsoft.fault({
    match: { path: '/calendarView' },
    times: 100,
    answer: { status: 403, body: { error: { code: 'ErrorAccessDenied', message: 'Access is denied.' } } },
  })
  await review(new Desk(page, microsoft), academy, 'Welcome email')
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Appointment' }).locator('option:checked')).toHaveText(
    'Booking for one person',
  )
  await page.getByRole('combobox', { name: 'Appointment' }).selectOption('Group booking, three people')
  await expect(result(page).getByText('Would have made: 3 emails.')).toBeVisible()
})

const EVIL = 'https://evil.example'
const DESIGNED = `<!DOCTYPE html><html><head><base href="${EVIL}/"><meta http-equiv="refresh" content="0;url=${EVIL}">
<link rel="stylesheet" href="${EVIL}/a.css"><style type="text/css">
  @import "${EVIL}/b.css"; @font-face { font-family: Evil; src: url(${EVIL}/c.woff2) }
  p { color: rgb(0, 128, 0) } #outer p.by-id { color: rgb(1, 2, 3) }
  @media (min-width: 1px) { .wide { color: rgb(128, 0, 0); background: rgb(9, 9, 9) url(${EVIL}/d.png) } }
  @supports (color: red) { @layer a { .deep { background-image: image-set("${EVIL}/e.png" 1x); margin-left: 7px } } }
  .variable { --a: \\75rl(${EVIL}/f.png); background: var(--a); cursor: var(--b, \\75rl(${EVIL}/g.cur)), auto }
</style></head><body bgcolor="#fafad2" style="padding-left: 30px; background-image: url(${EVIL}/h.png)" onload="a()">
<div id="outer"><p>Green</p><p class="by-id">Id</p><p class="wide deep">Wide</p><p class="variable">Variable</p></div>
<p style="color: rgb(200, 0, 0); background: url(${EVIL}/i.png)">Red</p><p style="color: rgb(0, 0, 200)">Blue</p>
<p title="a>b" style="color: rgb(0, 0, 1); background: url(${EVIL}/j.png)">First</p>
<p/style="color:rgb(0,0,2);background:u\\72l(${EVIL}/k.png)">Second</p>
<p title="use style=bold"style="color: rgb(0, 0, 3); background: var(--x) url(${EVIL}/l.png)">Third</p>
<table background="${EVIL}/m.png"><tr><td bgcolor="#123456">Cell</td></tr></table><p popover inert>Popover</p>
<a href="${EVIL}/" onclick="a()">Here</a><img src="${EVIL}/n.png" alt="Logo" onerror="a()"><img src="x"onerror="a()">
<svg><p onclick="a()"><style><img src="x" onerror="a()"></style><math><mi onclick="a()" style="color: red"></math></svg>
<form action="${EVIL}"><input onfocus="a()" autofocus></form><script>top.document.title = "run"</script>
</body></html>`
const LONG = 'Words that need many lines on a narrow page. '.repeat(6)
const PICTURE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"/>')}`

test('a mail of a flow made elsewhere is shown as it looks, loads nothing and leads nowhere', async ({
  page,
  microsoft,
}) => {
  const desk = new Desk(page, microsoft)
  await desk.open('Adele Vance', academy)
  await desk.build('Welcome email')
  const [flow] = (await microsoft.workflows()).filter(({ name }) => name.startsWith('Welcome'))
  const showing = async (body: string) => {
    const clientdata = (flow?.clientdata ?? '').replace(
      /"emailMessage\/Body":"(?:[^"\\]|\\.)*"/,
      () => `"emailMessage/Body":${JSON.stringify(body)}`,
    )
    await microsoft.rewrite('Adele Vance', flow?.workflowid ?? '', clientdata)
    await page.goto(`/b/${microsoft.business(academy)}/flows/${flow?.workflowid}/dry-run`)
  }
  const less = result(page).getByText('other content from elsewhere')
  const mail = mailIn(page)
  const [words, color] = [(text: string) => mail.getByText(text, { exact: true }), 'color']

  await showing(`<p style="color: rgb(0, 0, 200)">Blue</p><img src="${PICTURE}"><p>${LONG}</p>`)
  await expect(words('Blue')).toHaveCSS(color, 'rgb(0, 0, 200)')
  await expect(less).toBeHidden()
  await expect(mail.locator('img')).toHaveCSS('height', '90px')
  const frame = result(page).locator('iframe').first()
  const height = async () => (await frame.boundingBox())?.height ?? 0
  const unseen = () =>
    mail.evaluate(
      ({
        ownerDocument: {
          documentElement: { scrollHeight, clientHeight },
        },
      }) => scrollHeight - clientHeight,
    )
  await expect.poll(unseen).toBe(0)
  const [wide, size] = [await height(), page.viewportSize() ?? { width: 1280, height: 720 }]
  await page.setViewportSize({ ...size, width: 360 })
  await expect.poll(height).toBeGreaterThan(wide)
  await expect.poll(unseen).toBe(0)
  await page.setViewportSize(size)
  await expect.poll(height).toBe(wide)

  await showing(DESIGNED)
  await expect(less.first()).toBeVisible()
  await expect(words('Green')).toHaveCSS(color, 'rgb(0, 128, 0)')
  await expect(words('Id')).toHaveCSS(color, 'rgb(1, 2, 3)')
  await expect(words('Wide')).toHaveCSS(color, 'rgb(128, 0, 0)')
  await expect(words('Wide')).toHaveCSS('background-color', 'rgb(9, 9, 9)')
  await expect(words('Wide')).toHaveCSS('margin-left', '7px')
  await expect(words('Red')).toHaveCSS(color, 'rgb(200, 0, 0)')
  await expect(words('Blue')).toHaveCSS(color, 'rgb(0, 0, 200)')
  await expect(words('First')).toHaveCSS(color, 'rgb(0, 0, 1)')
  await expect(words('Second')).toHaveCSS(color, 'rgb(0, 0, 2)')
  await expect(words('Third')).toHaveCSS(color, 'rgb(0, 0, 3)')
  await expect(words('Third')).toHaveAttribute('title', 'use style=bold')
  await expect(words('Cell')).toHaveCSS('background-color', 'rgb(18, 52, 86)')
  await expect(words('Popover')).toBeVisible()
  await expect(mail).toHaveCSS('background-color', 'rgb(250, 250, 210)')
  await expect(mail).toHaveCSS('padding-left', '30px')
  await expect(words('Here')).toHaveAttribute('title', `${EVIL}/`)
  await expect(mail).toContainText('[Logo]')
  expect(await mail.locator('img, form, script, style, svg, [href], [onclick], [data-style]').count()).toBe(0)
  const pictures = await mail.locator('*').evaluateAll((all) => {
    const looks = all.map((element) => getComputedStyle(element))
    return looks.map(({ backgroundImage, cursor }) => `${backgroundImage} ${cursor}`).join(' ')
  })
  expect(pictures).not.toContain('evil')
  expect(await page.title()).not.toBe('run')
})
