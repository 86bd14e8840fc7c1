import { Desk } from './desk.ts'
import { expect, signIn, test } from './test.ts'

test('an administrator signs in, copies the address and sees three of five slots with their owners', async ({
  page,
  microsoft,
}) => {
  await signIn(page, microsoft, 'Adele Vance')
  await page.getByRole('link', { name: 'Contoso Clinic' }).click()
  const address = microsoft.business('Contoso Clinic')
  await expect(page.getByText(address, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Copy address' }).click()
  await expect(page.locator('[aria-live=polite]').filter({ hasText: 'Copied' })).toHaveCount(1)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)

  await expect(page.getByText('At least 3 of 5 slots are in use')).toBeVisible()
  const slots = page.getByRole('region', { name: 'Flow slots' }).getByRole('listitem')
  await expect(slots).toHaveCount(5)
  await expect(slots.filter({ hasText: 'In use' })).toHaveCount(3)
  await expect(slots.filter({ hasText: '佐藤 花子' })).toHaveCount(2)
  await expect(slots.filter({ hasText: 'Adele Vance' }).filter({ hasText: 'In use' })).toHaveCount(1)
  await expect(slots.filter({ hasText: 'Off, probably free' })).toHaveCount(1)
})

test('where the list of booking pages is refused, the address opens the page', async ({
  page,
  microsoft,
}) => {
  await microsoft.set({ businessListForbidden: true })
  await signIn(page, microsoft, 'Adele Vance')
  await expect(page.getByText('doesn’t let you list its booking pages')).toBeVisible()
  const field = page.getByRole('textbox', { name: 'SMTP address of the booking page' })
  await field.fill('not an address')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByText('Enter a whole address')).toBeVisible()
  await field.fill(microsoft.business('Contoso Clinic'))
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Contoso Clinic' })).toBeVisible()
})

test('a flow is turned off and on again, and its slot with it', async ({ page, microsoft }) => {
  await new Desk(page, microsoft).open('Adele Vance', 'Contoso Clinic')
  const business = microsoft.business('Contoso Clinic')
  expect(await microsoft.webhooks(business)).toHaveLength(4)
  const flow = page.getByRole('switch', { checked: true }).first()
  await flow.click()
  await expect(page.getByText('At least 2 of 5 slots are in use')).toBeVisible()
  expect(await microsoft.webhooks(business)).toHaveLength(3)
})

test('the page speaks Japanese to who reads Japanese, and changes by hand', async ({
  browser,
  microsoft,
}) => {
  const context = await browser.newContext({ locale: 'ja-JP' })
  const page = await context.newPage()
  await signIn(page, microsoft, '佐藤 花子')
  await page.getByRole('link', { name: 'Contoso Clinic' }).click()
  await expect(page.getByRole('heading', { name: 'SMTP アドレス' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  await page.getByRole('button', { name: /English/ }).click()
  await expect(page.getByRole('heading', { name: 'SMTP address' })).toBeVisible()
  await context.close()
})
