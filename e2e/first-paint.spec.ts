import type { Page } from '@playwright/test'
import { Api, Desk, WELCOME } from './desk.ts'
import type { Microsoft } from './microsoft.ts'
import { expect, signIn, test } from './test.ts'

const clinic = 'Contoso Clinic'
const UPDATING = 'Updating…'

/** Keeps Microsoft from answering the next questions what a booking page is. */
const hold = (microsoft: Microsoft, times = 1) =>
  microsoft.fault({ match: { path: '/graph/.*bookingBusinesses/[^/?]+(?:[?]|$)' }, times, hang: true })

const kept = (page: Page) => page.evaluate(() => localStorage.getItem('workflow-desk.seen'))

test('a page that was seen before is there at once, says that it is being updated, and then shows what has changed', async ({
  page,
  microsoft,
}) => {
  await new Desk(page, microsoft).open('Adele Vance', clinic)
  await expect(page.getByText('At least 3 of 5 slots are in use')).toBeVisible()
  const address = microsoft.business(clinic)
  await (await Api.open(microsoft, 'Adele Vance')).create(address, WELCOME, 'Made meanwhile')

  await hold(microsoft)
  await page.reload()
  await expect(page.getByText('At least 3 of 5 slots are in use')).toBeVisible()
  await expect(page.getByText(address, { exact: true })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: UPDATING })).toBeVisible()

  await page.reload()
  await expect(page.getByText('At least 4 of 5 slots are in use')).toBeVisible()
  await expect(page.getByText(UPDATING)).toHaveCount(0)
})

test('nothing is switched or built on what was seen before', async ({ page, microsoft }) => {
  await new Desk(page, microsoft).open('Adele Vance', clinic)
  const held = await hold(microsoft, 50)
  await page.reload()
  await expect(page.getByText(UPDATING)).toBeVisible()
  const flow = page.getByRole('switch', { checked: true }).first()
  await expect(flow).toHaveAttribute('aria-disabled', 'true')
  await flow.click({ force: true })
  await expect(page.locator('[aria-live=polite]').filter({ hasText: UPDATING })).toHaveCount(1)
  await expect(flow).toBeChecked()
  expect(await microsoft.webhooks(microsoft.business(clinic))).toHaveLength(4)

  await page.getByRole('link', { name: 'Build a flow' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Build a flow' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What should happen?' })).toHaveCount(0)
  await microsoft.clear(held)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'What should happen?' })).toBeVisible()
})

test('what is no more is not shown, not kept, and not opened again by itself', async ({
  page,
  microsoft,
}) => {
  await new Desk(page, microsoft).open('Adele Vance', clinic)
  await expect.poll(() => kept(page)).toContain(microsoft.business(clinic))
  const gone = await microsoft.fault({
    match: { path: '/graph/.*bookingBusinesses/' },
    times: 50,
    answer: { status: 404, body: { error: { code: 'ErrorItemNotFound', message: 'It is gone.' } } },
  })
  await page.reload()
  await expect(page.getByText('The booking page may have been deleted')).toBeVisible()
  await expect(page.getByText('slots are in use')).toHaveCount(0)

  await microsoft.clear(gone)
  const place = page.url()
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Booking pages' })).toBeVisible()
  await hold(microsoft)
  await page.goto(place)
  await expect(page.getByText('Loading').first()).toBeAttached()
  await expect(page.getByText('slots are in use')).toHaveCount(0)
})

test('while Microsoft answers nothing the page is still there, and says as of when', async ({
  page,
  microsoft,
}) => {
  await new Desk(page, microsoft).open('Adele Vance', clinic)
  await microsoft.fault({
    match: { path: '/graph/' },
    times: 50,
    answer: { status: 500, body: 'down' },
  })
  await page.reload()
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await expect(page.getByText('At least 3 of 5 slots are in use')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^As of / })).toBeVisible()
})

test('no token is kept with what was seen', async ({ page, microsoft }) => {
  const tokens: string[] = []
  page.on('request', (request) => {
    const token = request.headers().authorization?.replace('Bearer ', '')
    if (token) tokens.push(token)
  })
  await new Desk(page, microsoft).open('Adele Vance', clinic)
  await expect.poll(() => kept(page)).toContain(microsoft.business(clinic))
  expect(tokens.length).toBeGreaterThan(0)
  const text = await kept(page)
  for (const token of tokens) expect(text).not.toContain(token.split('.').at(-1))
})

test('who has one booking page asks our server once', async ({ page, microsoft }) => {
  await microsoft.fault({
    match: { path: '/graph/.*bookingBusinesses(?:[?]|$)' },
    times: 9,
    answer: {
      status: 200,
      body: { value: [{ id: microsoft.business(clinic), displayName: clinic }] },
    },
  })
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/')) asked.push(pathname)
  })
  await signIn(page, microsoft, 'Adele Vance')
  await expect(page.getByRole('heading', { level: 1, name: clinic })).toBeVisible()
  await expect(page.getByText('At least 3 of 5 slots are in use')).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(asked).toEqual(['/api/businesses'])
})
