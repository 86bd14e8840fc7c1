import type { Page } from '@playwright/test'
import { answerAs } from './another-account.ts'
import { expect, STORAGE, type Teams, test } from './teams-host.ts'

const MSAL = /nested-prompt|PublicClientApplication/
const GRAPH = 'https://graph.microsoft.com'

const pagesAreListed = (teams: Teams) =>
  expect(teams.tab.getByRole('link', { name: 'Contoso Clinic' })).toBeVisible()

const msal = async (teams: Teams) => (await teams.scripts()).filter((path) => MSAL.test(path))

/** Presses the button that the tab shows before anybody's window opens. */
const goOn = (teams: Teams) => teams.tab.getByRole('button', { name: 'Continue' }).click()

const agree = (page: Page) =>
  page.getByRole('dialog', { name: 'Permission requested' }).getByRole('button', { name: 'Accept' }).click()

test(
  'consent that Teams finds missing is asked for in Teams’ own window, and MSAL comes only then',
  STORAGE,
  async ({ teams, page }) => {
    await teams.open('Adele Vance', { auth: 'resourceRequiresConsent' })
    await expect(teams.tab.getByText('Microsoft asks you to confirm who you are')).toBeVisible()
    expect(await teams.said()).toContain('appInitialization.success')
    await goOn(teams)
    await agree(page)
    await pagesAreListed(teams)
    expect(await msal(teams)).not.toEqual([])
  },
)

test('whoever closes Teams’ window finds the button still there', async ({ teams, page }) => {
  await teams.open('Adele Vance', { auth: 'resourceRequiresConsent' })
  await goOn(teams)
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await goOn(teams)
  await agree(page)
  await pagesAreListed(teams)
})

test('consent that the server finds missing is asked for from the problem itself', async ({
  teams,
  page,
  microsoft,
}) => {
  await microsoft.set({ consentMissing: [GRAPH] })
  await teams.open('Adele Vance')
  await teams.tab.getByRole('button', { name: 'Review permissions' }).click()
  await agree(page)
  await pagesAreListed(teams)
})

test(
  'where Teams lends no window a popup of the browser’s asks, and its answer reaches the tab',
  STORAGE,
  async ({ teams, page }) => {
    await teams.open('Adele Vance', { auth: 'resourceRequiresConsent', naa: 'no' })
    const [popup] = await Promise.all([page.waitForEvent('popup'), goOn(teams)])
    await Promise.all([popup.waitForEvent('close'), popup.getByRole('button', { name: 'Accept' }).click()])
    await pagesAreListed(teams)
  },
)

test('a window that is answered with another account lets nobody in, and can be answered again', async ({
  teams,
  page,
  context,
  microsoft,
}) => {
  const asOneself = await answerAs(context, microsoft.user('佐藤 花子').userPrincipalName)
  await teams.open('山田 太郎', { auth: 'resourceRequiresMfa', naa: 'no' })
  const answered = async () => {
    const [popup] = await Promise.all([page.waitForEvent('popup'), goOn(teams)])
    if (!popup.isClosed()) await popup.waitForEvent('close')
  }
  await answered()
  await expect(teams.tab.getByText('You weren’t signed in.')).toBeVisible()
  await asOneself()
  await answered()
  await pagesAreListed(teams)
  await expect(teams.tab.getByText('You weren’t signed in.')).toHaveCount(0)
})

test(
  'what Conditional Access asks for is proven in Teams’ own window',
  STORAGE,
  async ({ teams, page, microsoft }) => {
    await microsoft.set({ claimsChallenge: true })
    await teams.open('Adele Vance')
    await goOn(teams)
    await expect(page.getByRole('dialog')).toContainText('Your organization asks for further authentication.')
    await agree(page)
    await pagesAreListed(teams)
  },
)

test(
  'a refusal that nobody can lift is told to Teams, which shows its own page',
  STORAGE,
  async ({ teams, page }) => {
    await teams.open('Adele Vance', { auth: 'resourceDisabled' })
    expect(await teams.saidWith('appInitialization.failure')).toMatchObject([['AuthFailed']])
    expect(await teams.said()).not.toContain('appInitialization.success')
    await expect(page.getByText('This app could not be shown')).toBeVisible()
    expect(await msal(teams)).toEqual([])
  },
)
