import { Api, Desk, WELCOME } from './desk.ts'
import { expect, signIn, test } from './test.ts'

const academy = 'Contoso Academy'

test('a link to a flow shows the booking page with that flow in view, marked and read aloud', async ({
  page,
  microsoft,
}) => {
  const address = microsoft.business(academy)
  const api = await Api.open(microsoft, 'Adele Vance')
  for (const name of ['First', 'Second', 'Third']) await api.create(address, WELCOME, name)
  const [flow] = (await microsoft.workflows()).filter(({ name }) => name === 'Third')
  await new Desk(page, microsoft).open('Adele Vance', academy)
  const place = `/b/${address}/flows/${flow?.workflowid}`

  await page.getByRole('button', { name: 'Share: Third' }).click()
  await expect(page.locator('[aria-live=polite]').filter({ hasText: 'Link copied' })).toHaveCount(1)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(new URL(place, page.url()).href)

  await page.setViewportSize({ width: 360, height: 640 })
  await page.goto(place)
  const heading = page.getByRole('heading', { level: 3, name: 'Third' })
  await expect(heading).toBeFocused()
  await expect(heading).toBeInViewport()
  await expect(page.locator('[aria-current=true]')).toContainText('Third')
  await expect(page).toHaveTitle(`Third | ${academy} | Workflow Desk`)
})

test('a link to a flow that is no more says so', async ({ page, microsoft }) => {
  const place = `/b/${microsoft.business(academy)}/flows/${crypto.randomUUID()}`
  await signIn(page, microsoft, 'Adele Vance', place)
  await expect(page.getByRole('alert')).toHaveText(/isn’t on the booking page any more/)
  await expect(page).toHaveTitle(`${academy} | Workflow Desk`)
})

test('a link to a template opens the wizard with it chosen, and every step has a name of its own', async ({
  page,
  microsoft,
}) => {
  const address = microsoft.business(academy)
  const place = `/b/${address}/new/stripe-customer`
  await signIn(page, microsoft, 'Adele Vance', place)
  await expect(page.getByRole('heading', { name: 'What should it say and do?' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Description' })).toBeVisible()
  const name = `Build a flow for ${academy} | Workflow Desk`
  await expect(page).toHaveTitle(`Details | ${name}`)

  await page.getByRole('button', { name: `Share: Stripe customer – ${academy}` }).click()
  await expect(page.locator('[aria-live=polite]').filter({ hasText: 'Link copied' })).toHaveCount(1)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(new URL(place, page.url()).href)

  await page.goBack()
  await expect(page.getByRole('heading', { name: 'What should happen?' })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`/b/${address}/new$`))
  await expect(page).toHaveTitle(`Template | ${name}`)
  await page.getByRole('button', { name: 'Use this template: Zoom meeting' }).click()
  await expect(page).toHaveURL(/\/new\/zoom-meeting$/)
  await page.getByRole('textbox', { name: 'Meeting topic' }).fill('Consultation')
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page).toHaveTitle(`Connections | ${name}`)
  await page.goBack()
  await expect(page.getByRole('textbox', { name: 'Meeting topic' })).toHaveValue('Consultation')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'What should it say and do?' })).toBeVisible()
})

test('a link to a template that there is none of leads to the gallery and says so', async ({
  page,
  microsoft,
}) => {
  await signIn(page, microsoft, 'Adele Vance', `/b/${microsoft.business(academy)}/new/fortune-teller`)
  await expect(page.getByRole('alert')).toHaveText(/template that the link leads to doesn’t exist/)
  await page.getByRole('button', { name: 'Use this template: Welcome email' }).click()
  await expect(page.getByRole('heading', { name: 'What should it say and do?' })).toBeVisible()
})

test('the pages of a channel’s tab say in a browser what they are for, and lead to the desk', async ({
  page,
  microsoft,
}) => {
  await new Desk(page, microsoft).open('Adele Vance', academy)
  await page.goto('/teams/remove')
  await expect(page.getByText('Every flow stays in Power Automate')).toBeVisible()
  await page.goto('/teams/configure')
  await expect(page.getByText('from inside Microsoft Teams')).toBeVisible()
  await page.getByRole('link', { name: 'Open Workflow Desk' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Booking pages' })).toBeVisible()
})
