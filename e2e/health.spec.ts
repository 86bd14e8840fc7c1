import { Api, Desk, WELCOME } from './desk.ts'
import { READERS } from './looks.ts'
import { BOTH_ROADS_URL } from './places.ts'
import { expect, signIn, test } from './test.ts'

const HANAKO = '佐藤 花子'
const academy = 'Contoso Academy'
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
const REFUSED = { status: 404, code: 'ErrorItemNotFound', message: 'The mailbox was not found.' }

test('a flow that fails says with what, and is renamed, deleted and brought back', async ({
  page,
  microsoft,
}) => {
  const address = microsoft.business(academy)
  const { last } = await (await Api.open(microsoft, HANAKO)).create(address, WELCOME, 'Greeting')
  await microsoft.ran(last.flow.id, { status: 'Succeeded', startTime: daysAgo(5) })
  await microsoft.ran(last.flow.id, { status: 'Failed', startTime: daysAgo(1), count: 3, error: REFUSED })
  const desk = new Desk(page, microsoft)
  await desk.open(HANAKO, academy)
  await page.getByRole('link', { name: 'Health Greeting' }).click()

  await expect(page.getByText('The last 3 runs failed')).toBeVisible()
  await page
    .getByLabel(/^What the run of .* failed with$/)
    .first()
    .click()
  await expect(page.getByText(REFUSED.message, { exact: true }).first()).toBeVisible()

  await page.getByRole('button', { name: 'Rename' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Welcome all')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome all' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Rename' })).toBeFocused()

  await page.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('alert')).toContainText('“Welcome all” was deleted.')
  expect(await microsoft.webhooks(address)).toEqual([])
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('switch', { name: 'Welcome all' })).not.toBeChecked()
  expect((await microsoft.workflows()).filter(({ name }) => name === 'Welcome all')).toHaveLength(1)
})

for (const { locale, use, sees } of READERS) {
  test.describe(`in every look in ${locale}`, () => {
    test.use(use)

    test('the health of flows and what may hold slots can be read by everybody', async ({
      page,
      microsoft,
    }) => {
      const address = microsoft.business(academy)
      const api = await Api.open(microsoft, HANAKO, BOTH_ROADS_URL)
      const { last } = await api.create(address, WELCOME, 'Greeting')
      await microsoft.ran(last.flow.id, { status: 'Failed', startTime: daysAgo(1), error: REFUSED })
      await microsoft.orphans(address, 4)
      await api.create(address, WELCOME, 'One too many')
      await signIn(page, microsoft, HANAKO, `/b/${address}/flows/${last.flow.id}/health`)
      await page.locator('table summary').click()
      await expect(page.getByText(REFUSED.message, { exact: true }).first()).toBeVisible()
      const share = page.getByRole('button', { name: /^(Share|共有)$/ })
      await sees(page, 'health of a flow', share)
      await share.click()
      await expect(page.getByRole('radio')).toBeChecked()
      await sees(page, 'sharing')
      await page.goto(`/b/${address}`)
      await page.getByRole('link', { name: /may hold them|何が使用しているか/ }).click()
      await expect(page.getByText('Adele Vance')).toBeVisible()
      await sees(page, 'suspects')
      await page.goto(`/health`)
      await expect(page.getByRole('button', { name: /Check again|もう一度確認/ })).toBeVisible()
      await expect(page.getByRole('link', { name: 'Greeting' })).toBeVisible()
      await sees(page, 'all booking pages')
    })
  })
}
