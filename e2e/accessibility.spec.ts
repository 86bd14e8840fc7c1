import type { Page } from '@playwright/test'
import { Desk } from './desk.ts'
import { READERS } from './looks.ts'
import { sound } from './sound.ts'
import { test as inTeams } from './teams-host.ts'
import { choose, expect, signIn, signInButton, test } from './test.ts'

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

for (const { locale, use, sees } of READERS) {
  const text = words[locale === 'ja-JP' ? 'ja' : 'en']
  const seen = (page: Page, selector: string) => expect(page.locator(selector).first()).toBeVisible()

  test.describe(`in every look in ${locale}`, () => {
    test.use(use)

    test('every screen from sign-in to the live flow can be used by everybody', async ({
      page,
      microsoft,
    }) => {
      const named = (name: string) => page.getByRole('button', { name })
      await page.goto('/')
      await seen(page, 'main button')
      await sees(page, 'signed out', signInButton(page))
      await choose(page, microsoft, '佐藤 花子')
      await seen(page, 'main li')
      await sees(page, 'booking pages', page.getByRole('link', { name: text.decode }))
      await page.getByRole('link', { name: text.decode }).click()
      await page.getByRole('textbox').first().fill('HTTP 403 Forbidden')
      await page.getByRole('textbox').last().fill('https://book.ms/b/x')
      await seen(page, 'main [role=alert]')
      await page.getByText(text.details).click()
      await sees(page, 'an error explained', page.getByText(text.details))
      await page.goBack()

      await page.getByRole('link', { name: 'Contoso Academy' }).click()
      await page.getByRole('link', { name: text.build }).click()
      await seen(page, `main ${steps.gallery}`)
      await page.locator('summary').first().click()
      const template = (name: string) =>
        page.getByRole('button', { name: new RegExp(`^${text.use}.*${name}`) })
      await sees(page, 'templates', template('Zoom'))
      await template('Zoom').click()
      await seen(page, `main ${steps.answers}`)
      await page.locator('input[type=text]').first().fill('')
      await named(text.next).click()
      await seen(page, '[role=alert]')
      await page.locator('summary').first().click()
      await sees(page, 'answers', named(text.next))

      await page.goBack()
      await template('Stripe').click()
      await named(text.next).click()
      await expect(page.getByText(text.ready, { exact: true }).first()).toBeVisible()
      await sees(page, 'connections', named(text.next))
      await named(text.next).click()
      await seen(page, `main ${steps.review}`)
      await sees(page, 'review', named(text.create))
      await microsoft.set({ webhookAnswer: 'not-administrator' })
      await named(text.create).click()
      await seen(page, 'main [role=alert]')
      await page.getByText(text.details).click()
      const tryAgain = page.getByRole('alert').locator('..').getByRole('button').first()
      await sees(page, 'refused', tryAgain)
      await microsoft.set({ webhookAnswer: 'decide' })
      await tryAgain.click()
      await expect(named(text.create)).toHaveCount(0)
      await expect(page.locator('main dl, main [role=alert]')).toHaveCount(0)
      await seen(page, `main ${steps.end} + p`)
      await sees(page, 'done')
    })

    test('every booking page can be used by everybody, whoever they are', async ({ page, microsoft }) => {
      const clinic = `/b/${microsoft.business('Contoso Clinic')}`
      await signIn(page, microsoft, 'Adele Vance', clinic)
      await expect(page.getByRole('meter')).toBeVisible()
      const dryRun = page.getByRole('link', { name: text.dryRun }).first()
      await sees(page, 'booking page', dryRun)
      await dryRun.click()
      await seen(page, 'main ol [data-status]')
      await sees(page, 'dry run')
      const flow = (await microsoft.workflows()).find(
        ({ statecode, clientdata }) =>
          statecode === 1 && clientdata.includes(microsoft.business('Contoso Clinic')),
      )
      await page.goto(`${clinic}/flows/${flow?.workflowid}`)
      await seen(page, '[aria-current]')
      await sees(page, 'flow')
      await page.goto(`${clinic}/flows/none`)
      await seen(page, '[role=alert]')
      await sees(page, 'flow that is no more')
      await page.goto('/b/nobody@contoso.example')
      await page.getByText(text.details).click()
      await sees(page, 'booking page that is no more', page.getByText(text.details))
      await microsoft.fault({
        match: { path: '/graph/.*bookingBusinesses/[^/?]+(?:[?]|$)' },
        times: 1,
        hang: true,
      })
      await page.goto(clinic)
      await seen(page, 'main section')
      await sees(page, 'booking page from memory')
      await page.goto('/teams/configure')
      await seen(page, 'main p')
      await sees(page, 'set-up of a tab, outside Teams')
    })
  })
}

test('the look that an address asks for stays, through sign-in and wherever one goes', async ({
  page,
  microsoft,
}) => {
  const looksSo = () => expect(page.locator('html')).toHaveAttribute('data-look', 'contrast')
  const clinic = `/b/${microsoft.business('Contoso Clinic')}`
  await signIn(page, microsoft, 'Adele Vance', `${clinic}?theme=contrast`)
  await page.getByRole('link', { name: words.en.dryRun }).first().click()
  await expect(page.locator('main ol [data-status]').first()).toBeVisible()
  await looksSo()
  await page.goBack()
  await expect(page.getByRole('meter')).toBeVisible()
  await looksSo()
})

for (const [media, worn] of [
  [{ colorScheme: 'dark' }, 'dark'],
  [{ forcedColors: 'active' }, 'contrast'],
] as const)
  test(`a page that is opened where the system wears ${worn} wears it too, and can be used`, async ({
    page,
    microsoft,
  }) => {
    await page.emulateMedia(media)
    await signIn(page, microsoft, 'Adele Vance', `/b/${microsoft.business('Contoso Clinic')}`)
    await expect(page.getByRole('meter')).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('data-look', worn)
    await sound(page, `opened in ${worn}`)
  })

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
