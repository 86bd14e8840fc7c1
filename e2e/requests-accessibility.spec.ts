import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { Api, WELCOME } from './desk.ts'
import { READERS } from './looks.ts'
import type { Microsoft } from './microsoft.ts'
import { expect, signIn, test } from './test.ts'

/** Sends a request past the page; gives its id. */
async function asked(microsoft: Microsoft, user: string, content: object): Promise<string> {
  const id = randomUUID()
  const api = await Api.open(microsoft, user)
  const path = `/api/businesses/${microsoft.business('Contoso Clinic')}/requests/${id}`
  expect((await api.ask(path, 'PUT', { reason: 'Please', language: 'en', ...content })).status).toBe(200)
  expect((await api.ask(`${path}/send`, 'POST', {})).status).toBe(200)
  return id
}

const seen = (page: Page, selector: string) => expect(page.locator(selector).first()).toBeVisible()

for (const { locale, use, sees } of READERS) {
  test.describe(`in every look in ${locale}`, () => {
    test.use(use)

    test('every screen of requests can be used by everybody', async ({ browser, page, microsoft }) => {
      const clinic = `/b/${microsoft.business('Contoso Clinic')}`
      const flow = await asked(microsoft, '山田 太郎', { kind: 'flow', name: 'Hi', dryRun: null, ...WELCOME })
      const role = await asked(microsoft, 'Victor Lee', { kind: 'administrator' })

      await signIn(page, microsoft, 'Adele Vance', `${clinic}/requests`)
      await seen(page, 'main li')
      const requestOf = (id: string) => page.locator(`main a[href$="${id}"]`)
      await sees(page, 'requests', requestOf(role))
      await requestOf(role).click()
      await seen(page, 'main ol')
      await sees(page, 'request for the role')
      await page.goBack()
      await requestOf(flow).click()
      await seen(page, 'main select, main [role=combobox]')
      await page.getByRole('button', { name: /…$/ }).click()
      await seen(page, 'main textarea')
      await sees(page, 'request to decide about')

      const other = await browser.newContext(use)
      const taro = await other.newPage()
      await signIn(taro, microsoft, '山田 太郎', `${clinic}/requests/${flow}`)
      await seen(taro, 'main ol')
      await sees(taro, 'request of one’s own')
      await taro.goto(`${clinic}/ask/welcome-mail`)
      await seen(taro, 'main textarea')
      await taro.locator('main button').last().click()
      await seen(taro, 'main dl')
      await taro.locator('main button').last().click()
      await seen(taro, '[aria-invalid=true]')
      await sees(taro, 'asking, without a reason yet')
      await taro.goto(`${clinic}/ask-role`)
      await seen(taro, 'main textarea')
      await sees(taro, 'asking for the role')
      await taro.goto(`/b/${microsoft.business('Contoso Academy')}/requests`)
      await seen(taro, 'main h1')
      await sees(taro, 'no requests')
      await other.close()
    })
  })
}
