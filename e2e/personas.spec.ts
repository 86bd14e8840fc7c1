import { Api, Desk, WELCOME } from './desk.ts'
import { expect, test } from './test.ts'

for (const user of ['佐藤 花子', 'Adele Vance', 'Sam Super'])
  test(`${user} can build`, async ({ page, microsoft }) => {
    await new Desk(page, microsoft).open(user, 'Contoso Clinic')
    await expect(page.getByRole('link', { name: 'Build a flow' })).toBeVisible()
    const api = await Api.open(microsoft, user)
    expect((await api.create(microsoft.business('Contoso Clinic'), WELCOME)).last.kind).toBe('live')
  })

for (const [user, administrators] of [
  ['山田 太郎', true],
  ['鈴木 芽衣', true],
  ['Victor Lee', true],
  ['Grace Guest', true],
  ['Stan Stranger', false],
] as const)
  test(`${user} cannot build, sees why, and is refused by the API as well`, async ({ page, microsoft }) => {
    await new Desk(page, microsoft).open(user, 'Contoso Clinic')
    await expect(page.getByText('Only administrators can create appointment flows.').first()).toBeVisible()
    await expect(page.getByRole('link', { name: 'Build a flow' })).toHaveCount(0)
    await expect(page.getByRole('switch')).toHaveCount(0)
    await expect(page.getByText('Ask one of them')).toHaveCount(administrators ? 1 : 0)

    const address = microsoft.business('Contoso Clinic')
    const own = await Api.open(microsoft, user)
    const order = {
      key: crypto.randomUUID(),
      name: 'Mine',
      ...(await (await Api.open(microsoft, 'Adele Vance')).order(WELCOME)),
    }
    await microsoft.forgetRequests()
    const answers = [
      await own.ask(`/api/businesses/${address}/flows`, 'POST', order),
      await own.ask(`/api/businesses/${address}/flows/${order.key}/actions`, 'POST', {
        ...order,
        etag: 'W/"1"',
      }),
      await own.ask(`/api/businesses/${address}/flows/${order.key}`, 'PATCH', {
        environment: order.environment,
        state: 'on',
      }),
    ]
    for (const answer of answers)
      expect([answer.status, (await answer.json()).code]).toEqual([403, 'not-administrator'])
    expect(
      (await microsoft.requests()).filter(
        ({ method, path }) => method !== 'GET' && !path.includes('/login/'),
      ),
    ).toEqual([])

    await page.goto(`/b/${address}/new`)
    await expect(page.getByText('Only administrators can create appointment flows.').first()).toBeVisible()
    await expect(page.getByRole('button', { name: /Use this template/ })).toHaveCount(0)
  })
