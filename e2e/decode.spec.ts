import { expect, signIn, test } from './test.ts'

const PORTAL = `Request to XRM API failed with error: 'Message: Flow client error returned with status code "Forbidden" and details "{"error":{"code":"MissingAdequateQuotaPolicy","message":"ユーザーのプランが不足しています。"}}". Code: 0x80060467 InnerError: '.'`

const speakers = [
  {
    locale: 'en-US',
    error: 'Text of the error',
    licence: 'A license is missing.',
    details: 'All details',
    link: 'Link to the booking page',
    short: 'A short link doesn’t hold the address.',
    unknown: 'We can’t tell what this error means.',
  },
  {
    locale: 'ja-JP',
    error: 'エラーのテキスト',
    licence: 'ライセンスが不足しています。',
    details: '詳細をすべて表示',
    link: '予約ページへのリンク',
    short: '短縮リンクにはアドレスが含まれていません。',
    unknown: 'このエラーの意味はわかりません。',
  },
]

for (const words of speakers)
  test.describe(words.locale, () => {
    test.use({ locale: words.locale })

    test('an error of somebody else’s is explained as it is pasted, and a link to a booking page tells its address', async ({
      page,
      microsoft,
    }) => {
      await signIn(page, microsoft, 'Stan Stranger', '/decode')
      const error = page.getByRole('textbox', { name: words.error })
      await expect(error).toBeVisible()
      await page.waitForLoadState('networkidle')
      const asked: string[] = []
      page.on('request', (request) => {
        if (!request.url().includes('/assets/')) asked.push(request.url())
      })

      await error.fill(PORTAL)
      await expect(page.getByRole('alert')).toContainText(words.licence)
      await page.getByText(words.details, { exact: true }).click()
      await expect(page.getByRole('listitem').last()).toContainText('MissingAdequateQuotaPolicy')
      await error.fill('It does not work')
      await expect(page.getByRole('alert')).toContainText(words.unknown)

      const link = page.getByRole('textbox', { name: words.link })
      await link.fill(
        'https://outlook.office365.com/book/ContosoClinic%40contoso.com/?ismsaljsauthenabled=true',
      )
      await expect(page.getByRole('status').filter({ hasText: 'ContosoClinic@contoso.com' })).toBeVisible()
      await link.fill('https://book.ms/b/ContosoClinic')
      await expect(page.getByText(words.short)).toBeVisible()
      expect(asked).toEqual([])
    })
  })

test('the list of booking pages leads to it, and a link opens the page that it is of', async ({
  page,
  microsoft,
}) => {
  await signIn(page, microsoft, 'Adele Vance')
  await page.getByRole('link', { name: 'Explain an error or a link' }).click()
  await expect(page.getByRole('heading', { name: 'Explain an error or a link' })).toBeFocused()
  const address = microsoft.business('Contoso Clinic')
  await page
    .getByRole('textbox', { name: 'Link to the booking page' })
    .fill(`https://bookings.cloud.microsoft/book/${address}/`)
  await page.getByRole('link', { name: 'Open this booking page' }).click()
  await expect(page.getByRole('heading', { name: 'Contoso Clinic' })).toBeVisible()
})
