import type { Page } from '@playwright/test'
import { Desk } from './desk.ts'
import { looks } from './looks.ts'
import { sound } from './sound.ts'
import { test as inTeams } from './teams-host.ts'
import { choose, expect, signIn, test } from './test.ts'

const words = {
  en: {
    decode: 'Explain an error or a link',
    build: 'Build a flow',
    use: 'Use this template',
    next: 'Next',
    create: 'Create flow',
    ready: 'Connected',
    details: 'All details',
    dryRun: 'Dry run',
  },
  ja: {
    decode: 'エラーまたはリンクを調べる',
    build: 'フローを作成',
    use: 'このテンプレートを使用',
    next: '次へ',
    create: 'フローを作成',
    ready: '接続済み',
    details: '詳細をすべて表示',
    dryRun: 'ドライ ラン',
  },
}

/** What stands in a step of the wizard and in no other. */
const steps = { gallery: 'h3', answers: 'textarea, input[type=text]', review: 'dl', end: 'h2' }

for (const [look, options] of Object.entries(looks)) {
  const { theme, ...use } = options
  const query = theme === undefined ? '' : `?theme=${theme}`
  const text = words[use.locale === 'ja-JP' ? 'ja' : 'en']
  const seen = (page: Page, selector: string) => expect(page.locator(selector).first()).toBeVisible()
  const looksSo = (page: Page) =>
    theme === undefined ? null : expect(page.locator('html')).toHaveAttribute('data-look', theme)

  test.describe(look, () => {
    test.use(use)

    test('every screen from sign-in to the live flow can be used by everybody', async ({
      page,
      microsoft,
    }) => {
      await page.goto(`/${query}`)
      await seen(page, 'main button')
      await sound(page, 'signed out')
      await choose(page, microsoft, '佐藤 花子')
      await seen(page, 'main li')
      await sound(page, 'booking pages')
      await page.getByRole('link', { name: text.decode }).click()
      await page.getByRole('textbox').first().fill('HTTP 403 Forbidden')
      await page.getByRole('textbox').last().fill('https://book.ms/b/x')
      await seen(page, 'main [role=alert]')
      await page.getByText(text.details).click()
      await sound(page, 'an error explained')
      await page.goBack()

      await page.getByRole('link', { name: 'Contoso Academy' }).click()
      await page.getByRole('link', { name: text.build }).click()
      await seen(page, `main ${steps.gallery}`)
      await page.locator('summary').first().click()
      await sound(page, 'templates')
      const use = (name: string) =>
        page.getByRole('button', { name: new RegExp(`^${text.use}.*${name}`) }).click()
      await use('Zoom')
      await seen(page, `main ${steps.answers}`)
      await page.locator('input[type=text]').first().fill('')
      await page.getByRole('button', { name: text.next }).click()
      await seen(page, '[role=alert]')
      await page.locator('summary').first().click()
      await sound(page, 'answers')

      await page.goBack()
      await use('Stripe')
      await page.getByRole('button', { name: text.next }).click()
      await expect(page.getByText(text.ready, { exact: true }).first()).toBeVisible()
      await sound(page, 'connections')
      await page.getByRole('button', { name: text.next }).click()
      await seen(page, `main ${steps.review}`)
      await sound(page, 'review')
      await microsoft.set({ webhookAnswer: 'not-administrator' })
      await page.getByRole('button', { name: text.create }).click()
      await seen(page, 'main [role=alert]')
      await page.getByText(text.details).click()
      await sound(page, 'refused')
      await microsoft.set({ webhookAnswer: 'decide' })
      await page.getByRole('alert').locator('..').getByRole('button').first().click()
      await expect(page.getByRole('button', { name: text.create })).toHaveCount(0)
      await expect(page.locator('main dl, main [role=alert]')).toHaveCount(0)
      await seen(page, `main ${steps.end} + p`)
      await sound(page, 'done')
      await looksSo(page)
    })

    test('every booking page can be used by everybody, whoever they are', async ({ page, microsoft }) => {
      const clinic = `/b/${microsoft.business('Contoso Clinic')}`
      await signIn(page, microsoft, 'Adele Vance', `${clinic}${query}`)
      await expect(page.getByRole('meter')).toBeVisible()
      await sound(page, 'booking page')
      await page.getByRole('link', { name: text.dryRun }).first().click()
      await seen(page, 'main ol [data-status]')
      await sound(page, 'dry run')
      await looksSo(page)
      const flow = (await microsoft.workflows()).find(
        ({ statecode, clientdata }) =>
          statecode === 1 && clientdata.includes(microsoft.business('Contoso Clinic')),
      )
      await page.goto(`${clinic}/flows/${flow?.workflowid}${query}`)
      await seen(page, '[aria-current]')
      await sound(page, 'flow')
      await page.goto(`${clinic}/flows/none${query}`)
      await seen(page, '[role=alert]')
      await sound(page, 'flow that is no more')
      await page.goto(`/b/nobody@contoso.example${query}`)
      await page.getByText(text.details).click()
      await sound(page, 'booking page that is no more')
      await microsoft.fault({
        match: { path: '/graph/.*bookingBusinesses/[^/?]+(?:[?]|$)' },
        times: 1,
        hang: true,
      })
      await page.goto(`${clinic}${query}`)
      await seen(page, 'main section')
      await sound(page, 'booking page from memory')
      await page.goto(`/teams/configure${query}`)
      await seen(page, 'main p')
      await sound(page, 'set-up of a tab, outside Teams')
    })
  })
}

for (const [theme, locale] of [
  ['default', 'ja-jp'],
  ['dark', 'en-us'],
  ['contrast', 'en-us'],
] as const)
  inTeams(`a channel’s tab in the theme ${theme} can be used by everybody`, async ({ teams, microsoft }) => {
    const { page } = teams
    const business = microsoft.business('Contoso Clinic')
    await page.setViewportSize({ width: 360, height: 740 })
    await teams.open('Adele Vance', { tab: 'configure', theme, locale })
    await teams.tab.getByRole('radio').first().check()
    await sound(page, 'set-up', '#stage iframe')
    await teams.open('Adele Vance', { tab: 'remove', business, theme, locale })
    await sound(page, 'removal', '#stage iframe')
    await teams.open('山田 太郎', { tab: 'channel', business, theme, locale })
    await sound(page, 'booking page of a team member', '#stage iframe')
  })

test('the page grows with the text alone', async ({ page, microsoft }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await new Desk(page, microsoft).open('Adele Vance', 'Contoso Clinic')
  const grow = () =>
    page.evaluate(() => {
      const { style } = document.documentElement
      const now = getComputedStyle(document.documentElement)
      for (const size of ['100', '200', '300', '400', '500', '600', 'Hero700', 'Hero800'])
        for (const token of [`--fontSizeBase${size}`, `--lineHeightBase${size}`])
          style.setProperty(token, `calc(2 * ${now.getPropertyValue(token) || '0px'})`)
    })
  await grow()
  await sound(page, 'booking page')
  await page.goto(`/b/${microsoft.business('Contoso Academy')}/new/zoom-meeting`)
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible()
  await grow()
  await sound(page, 'answers')
})
