import { Api, Desk, WELCOME } from './desk.ts'
import { expect, test } from './test.ts'

const academy = 'Contoso Academy'

test('the fifth slot is taken, the sixth flow is refused before any call, and the way out does both things', async ({
  page,
  microsoft,
}) => {
  const address = microsoft.business(academy)
  const api = await Api.open(microsoft, '佐藤 花子')
  for (const name of ['One', 'Two', 'Three', 'Four']) await api.create(address, WELCOME, name)
  const desk = new Desk(page, microsoft)
  await desk.open('佐藤 花子', academy)
  await desk.build('Welcome email')
  expect(await microsoft.webhooks(address)).toHaveLength(5)

  await page.getByRole('link', { name: academy }).first().click()
  await expect(page.getByText('All 5 slots seem to be in use')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Build a flow' })).toHaveCount(0)
  await microsoft.forgetRequests()
  expect((await api.create(address, WELCOME, 'Six')).last.code).toBe('slots-full')
  expect(
    (await microsoft.requests()).filter(({ method, path }) => method !== 'GET' && path.startsWith('/dv/')),
  ).toEqual([])

  const row = page.getByRole('listitem').filter({ has: page.getByRole('switch', { name: /^One/ }) })
  await row.getByRole('link', { name: /Add actions/ }).click()
  await desk.prepare('Zoom meeting')
  await expect(page.getByText('No slot')).toBeVisible()
  await page.getByRole('button', { name: 'Add actions' }).click()
  await expect(page.getByRole('heading', { name: 'The actions were added' })).toBeVisible()
  expect(await microsoft.webhooks(address)).toHaveLength(5)

  await microsoft.book(address, { shape: 'one-to-one' })
  const sent = (await microsoft.sent()).filter(({ flowName }) => flowName === 'One')
  expect(sent.map(({ operationId }) => operationId).sort()).toEqual([
    'CreateMeeting',
    'SendEmailV2',
    'SendEmailV2',
  ])
})

test('slots held by flows nobody can see show as the quota with its remedy, and nothing half done is left', async ({
  page,
  microsoft,
}) => {
  const address = microsoft.business(academy)
  const api = await Api.open(microsoft, '佐藤 花子')
  await api.create(address, WELCOME, 'Visible')
  await microsoft.orphans(address, 4)
  const desk = new Desk(page, microsoft)
  await desk.open('佐藤 花子', academy)
  await expect(page.getByText('At least 1 of 5 slots is in use')).toBeVisible()
  await page.getByRole('link', { name: 'Build a flow' }).click()
  await desk.prepare('Stripe customer')
  await page.getByRole('button', { name: 'Create flow' }).click()
  await expect(page.getByRole('heading', { name: 'The flow isn’t live' })).toBeVisible()
  await expect(page.getByText('Nothing was left behind.')).toBeVisible()
  expect((await microsoft.workflows()).filter(({ name }) => name.startsWith('Stripe'))).toEqual([])

  await page.getByRole('button', { name: 'Add to an existing flow instead' }).click()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: 'Add actions' }).click()
  await expect(page.getByRole('heading', { name: 'The actions were added' })).toBeVisible()
  await microsoft.book(address, { shape: 'one-to-one' })
  expect((await microsoft.sent()).map(({ operationId }) => operationId).sort()).toEqual([
    'CreateCustomer',
    'SendEmailV2',
  ])

  await page.goto(`/b/${address}`)
  await expect(page.getByText('All 5 slots are in use')).toBeVisible()
  await page.getByRole('link', { name: 'Try a new flow anyway' }).click()
  await expect(page.getByRole('button', { name: 'Use this template: Welcome email' })).toBeVisible()
})

test('a throttled Dataverse is waited out and never shown', async ({ page, microsoft }) => {
  await microsoft.fault({
    match: { method: 'PATCH', path: '/workflows' },
    times: 2,
    answer: {
      status: 429,
      headers: { 'retry-after': '1' },
      body: {
        error: {
          code: '0x80072322',
          message: 'Number of requests exceeded the limit of 6000 over time window of 300 seconds.',
        },
      },
    },
  })
  const desk = new Desk(page, microsoft)
  await desk.open('佐藤 花子', academy)
  await desk.build('Welcome email')
})

for (const [webhookAnswer, words] of [
  ['unauthorized', /connection/i],
  ['not-administrator', /administrator/i],
  ['domain-not-allowed', /domain/i],
  ['server-error', /support/i],
] as const)
  test(`a webhook refused as ${webhookAnswer} is explained, the flow is left off, and trying again turns it on`, async ({
    page,
    microsoft,
  }) => {
    await microsoft.set({ webhookAnswer })
    const desk = new Desk(page, microsoft)
    await desk.open('佐藤 花子', academy)
    await page.getByRole('link', { name: 'Build a flow' }).click()
    await desk.prepare('Welcome email')
    await page.getByRole('button', { name: 'Create flow' }).click()
    await expect(page.getByRole('heading', { name: 'The flow isn’t live' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText(words)
    await expect(page.getByText('turned off. Trying again goes on with it')).toBeVisible()
    const left = async () =>
      (await microsoft.workflows()).filter(({ name }) => name.startsWith('Welcome email'))
    expect(await left()).toMatchObject([{ statecode: 0 }])
    await microsoft.set({ webhookAnswer: 'decide' })
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { name: 'Your flow is on' })).toBeVisible()
    expect(await left()).toMatchObject([{ statecode: 1 }])
  })
