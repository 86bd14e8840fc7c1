import { readFile } from 'node:fs/promises'
import { leaksIn } from '#domain/refusal/leak-scanner.fixture.ts'
import { Api, Desk, WELCOME } from './desk.ts'
import { expect, test } from './test.ts'

const academy = 'Contoso Academy'
const HANAKO = '佐藤 花子'
const ID = '0b1f3c5a-1111-4222-8333-944445555666'

test('a support bundle holds the ids and codes that support asks for, what was shown of it, and nothing of anybody’s', async ({
  page,
  microsoft,
}) => {
  const address = microsoft.business(academy)
  await (await Api.open(microsoft, HANAKO)).create(address, WELCOME, 'One')
  await new Desk(page, microsoft).open(HANAKO, academy)
  const flow = page.getByRole('switch', { name: /^One/ })
  await flow.click()
  await expect(flow).not.toBeChecked()
  const { userPrincipalName } = microsoft.user(HANAKO)
  const token = await microsoft.token(HANAKO)
  await microsoft.fault({
    match: { method: 'PATCH', path: '/workflows\\(' },
    times: 9,
    answer: {
      status: 500,
      headers: { 'x-ms-service-request-id': ID, 'client-request-id': userPrincipalName },
      body: {
        error: {
          code: 'AzureResourceManagerServerError',
          message: `${HANAKO} <${userPrincipalName}> sent Bearer ${token} for ${address}`,
          details: [{ code: HANAKO, message: encodeURIComponent(userPrincipalName), target: address }],
        },
      },
    },
  })
  await flow.click()
  await expect(page.getByRole('alert')).toContainText('A Microsoft service failed.')
  const press = page.getByRole('button', { name: 'Download support bundle' }).first()
  const [file] = await Promise.all([page.waitForEvent('download'), press.click()])
  expect(file.suggestedFilename()).toBe(`workflow-desk-${ID}.json`)
  const bundle = await readFile(await file.path(), 'utf8')

  expect(JSON.parse(bundle)).toMatchObject({
    app: { language: 'en', host: 'browser' },
    tenant: microsoft.tenant.id,
    problem: { remedy: 'service-failure' },
    refusal: {
      operation: 'turn the flow on',
      status: 500,
      requestIds: { 'x-ms-service-request-id': ID },
      layers: [{ status: 500, code: 'AzureResourceManagerServerError', message: null }, { status: null }],
    },
  })
  const names = [...HANAKO.split(' '), ...userPrincipalName.split(/[.@]/).slice(0, 2), 'Academy']
  expect(leaksIn(bundle, names)).toEqual([])

  await page.getByText('All details', { exact: true }).click()
  await page.getByText('Exactly what it holds').click()
  const shown = page.locator('pre').filter({ hasText: '"bundle"' })
  const withoutTime = (text: string) => text.replace(/"made": ".*?"/, '')
  expect(withoutTime((await shown.textContent()) ?? '')).toBe(withoutTime(bundle))

  const [kept] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download details' }).click(),
  ])
  expect(kept.suggestedFilename()).toBe(`workflow-desk-${ID}.txt`)
  expect(await readFile(await kept.path(), 'utf8')).toContain('AzureResourceManagerServerError')
})
