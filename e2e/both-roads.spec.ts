import { Desk } from './desk.ts'
import { expect, test } from './test.ts'

test('flows outside solutions are counted, and one more is built where there is no Dataverse', async ({
  page,
  microsoft,
}) => {
  await microsoft.plantMyFlows('Contoso Academy')
  const desk = new Desk(page, microsoft)
  await desk.open('佐藤 花子', 'Contoso Academy')
  await expect(page.getByText('At least 1 of 5 slots is in use')).toBeVisible()
  await expect(page.getByRole('heading', { name: '新しい予約を自分にメール' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'キャンセルを自分にメール（試作）' })).toBeVisible()

  await page.getByRole('link', { name: 'Build a flow' }).click()
  await page.getByRole('button', { name: 'Use this template: Welcome email' }).click()
  await page.getByRole('button', { name: 'Next' }).click()
  const place = page.getByRole('combobox', { name: 'Environment' })
  await place.selectOption({ label: (await place.getByText('(My flows)').textContent()) ?? '' })
  await expect(page.getByText('Connected', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: 'Create flow' }).click()
  await expect(page.getByRole('heading', { name: 'Your flow is on' })).toBeVisible()
  expect(await microsoft.webhooks(microsoft.business('Contoso Academy'))).toHaveLength(2)
})

test('a webhook that Bookings refuses later is explained, and the flow is off again', async ({
  page,
  microsoft,
}) => {
  await microsoft.plantMyFlows('Contoso Academy')
  await microsoft.set({ webhookAnswer: 'not-administrator', refusalSurface: 'async' })
  const desk = new Desk(page, microsoft)
  await desk.open('佐藤 花子', 'Contoso Academy')
  const flow = page.getByRole('switch', { name: 'キャンセルを自分にメール（試作）' })
  await flow.click()
  await expect(page.getByText('Bookings says you aren’t an administrator of this mailbox.')).toBeVisible()
  await expect(flow).not.toBeChecked()
})

test('a flow that is on without being told of appointments says so and holds no slot', async ({
  page,
  microsoft,
}) => {
  await microsoft.set({ armOnDataverseActivate: false, unarmedTrigger: 'error-500' })
  await microsoft.turnOn('Adele Vance', 'Cancelled: tell the team')
  const desk = new Desk(page, microsoft)
  await desk.open('佐藤 花子', 'Contoso Clinic')
  await expect(page.getByText('It’s on, but Bookings doesn’t start it.')).toBeVisible()
  await expect(page.getByText('At least 3 of 5 slots are in use')).toBeVisible()
  await expect(page.getByText('On, but not listening')).toBeVisible()
})

test('who cannot ask the flow service sees everything else, and what is missing', async ({
  page,
  microsoft,
}) => {
  await microsoft.set({ flowServiceAvailable: false })
  const desk = new Desk(page, microsoft)
  await desk.open('佐藤 花子', 'Contoso Clinic')
  await expect(page.getByText('Flows outside solutions aren’t shown.')).toBeVisible()
  await expect(page.getByText('At least 3 of 5 slots are in use')).toBeVisible()
})

test('whoever deletes the flow of somebody else and undoes it is told whose it is then', async ({
  page,
  microsoft,
}) => {
  const name = 'Tell me when an appointment moves'
  await microsoft.plantMyFlows('Contoso Academy')
  const desk = new Desk(page, microsoft)
  await desk.open('佐藤 花子', 'Contoso Academy')
  await page.getByRole('link', { name: `Health ${name}` }).click()
  await page.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('alert')).toContainText('The flow belongs to you now')
  await expect(page.getByRole('switch', { name })).not.toBeChecked()
})
