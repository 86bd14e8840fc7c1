import { APP_URL } from './places.ts'
import { expect, STORAGE, test } from './teams-host.ts'

test(
  'a channel’s tab is set up for a booking page, saved, and opens there for everybody',
  STORAGE,
  async ({ teams, page, microsoft }) => {
    await teams.open('Adele Vance', { tab: 'configure' })
    const save = page.getByRole('button', { name: 'Save' })
    await expect(save).toBeDisabled()
    await teams.tab.getByText('Contoso Clinic').click()
    await expect(save).toBeEnabled()
    await save.click()
    await expect(teams.tab.getByRole('heading', { level: 1, name: 'Contoso Clinic' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: 'Contoso Clinic' })).toBeVisible()

    const place = `/b/${microsoft.business('Contoso Clinic')}`
    const [settings] = (await teams.saidWith('settings.setSettings')).flat()
    expect(settings).toMatchObject({
      contentUrl: `${APP_URL}${place}?theme={app.theme}&locale={app.locale}&at={page.subPageId}`,
      websiteUrl: `${APP_URL}${place}`,
      suggestedDisplayName: 'Contoso Clinic',
    })

    await teams.open('山田 太郎', { tab: 'channel', business: microsoft.business('Contoso Clinic') })
    await expect(teams.tab.getByRole('heading', { level: 1, name: 'Contoso Clinic' })).toBeVisible()
  },
)

test('another choice before saving counts, and none keeps Save from being pressed', async ({
  teams,
  page,
  microsoft,
}) => {
  await teams.open('Adele Vance', { tab: 'configure' })
  await teams.tab.getByText('Contoso Clinic').click()
  await teams.tab.getByText('Contoso Academy').click()
  await expect(teams.tab.getByText('The tab will show Contoso Academy.')).toBeVisible()
  const settings = await page.evaluate(() => window.teams.save())
  expect(settings.websiteUrl).toBe(`${APP_URL}/b/${microsoft.business('Contoso Academy')}`)
})

test('whoever takes a tab away reads what stays', async ({ teams, page, microsoft }) => {
  await teams.open('Adele Vance', { tab: 'remove', business: microsoft.business('Contoso Clinic') })
  await expect(teams.tab.getByText('Every flow stays in Power Automate')).toBeVisible()
  await page.getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByRole('status')).toHaveText('Removed')
})

test('a channel’s tab of a booking page that is no more says so, and leads to the others', async ({
  teams,
  microsoft,
}) => {
  const gone = microsoft.business('Contoso Clinic').replace('ContosoClinic', 'GoneClinic')
  await teams.open('Adele Vance', { tab: 'channel', business: gone })
  await expect(teams.tab.getByText('The booking page may have been deleted')).toBeVisible()
  expect(await teams.saidWith('appInitialization.expectedFailure')).toMatchObject([['NotFound']])
  expect(await teams.said()).not.toContain('appInitialization.failure')
  await teams.tab.getByRole('link', { name: 'Choose another booking page' }).click()
  await expect(teams.tab.getByRole('link', { name: 'Contoso Academy' })).toBeVisible()
})

test('a tab that is set up anew begins with the booking page it shows', async ({
  teams,
  page,
  microsoft,
}) => {
  await teams.open('Adele Vance', { tab: 'configure', business: microsoft.business('Contoso Academy') })
  await expect(teams.tab.getByText('The tab will show Contoso Academy.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save' })).toBeEnabled()
})
