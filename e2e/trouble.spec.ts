import { Desk } from './desk.ts'
import { expect, test } from './test.ts'

test('who loses the network before creating reads why, tries again, and gets one flow', async ({
  page,
  context,
  microsoft,
}) => {
  const desk = new Desk(page, microsoft)
  await desk.open('佐藤 花子', 'Contoso Academy')
  await page.getByRole('link', { name: 'Build a flow' }).click()
  await desk.prepare('Welcome email')
  await expect(page.getByRole('button', { name: 'Create flow' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Create flow' }).click()
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'Your flow is on' })).toBeVisible()
  expect((await microsoft.workflows()).filter(({ name }) => name.startsWith('Welcome email'))).toHaveLength(1)
})

test('the address and the role are shown even when Power Platform cannot be asked', async ({
  page,
  microsoft,
}) => {
  await microsoft.fault({ match: { path: '/disco/' }, times: 50, answer: { status: 500, body: 'down' } })
  const desk = new Desk(page, microsoft)
  await desk.open('Adele Vance', 'Contoso Clinic')
  await expect(page.getByText(microsoft.business('Contoso Clinic'), { exact: true })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Flow slots' })).toContainText('Try again')
  await expect(page.getByRole('region', { name: 'Your role' })).toContainText('Administrator')
})

test('a broken connection is shown as such, and is ready as soon as it has been repaired', async ({
  page,
  microsoft,
}) => {
  const desk = new Desk(page, microsoft)
  await desk.open('Adele Vance', 'Contoso Academy')
  await page.getByRole('link', { name: 'Build a flow' }).click()
  await desk.prepare('Zoom meeting')
  const main = page.getByRole('main')
  await expect(main).toContainText(
    'A working connection is needed for: Zoom Meetings (Independent Publisher).',
  )
  await microsoft.repair('Adele Vance', 'shared_zoommeetingsip')
  await page.getByRole('button', { name: 'Check again' }).click()
  await expect(main).not.toContainText('Needs repair')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: 'Create flow' }).click()
  await expect(page.getByRole('heading', { name: 'Your flow is on' })).toBeVisible()
})
