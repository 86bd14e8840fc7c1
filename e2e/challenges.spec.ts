import type { Page } from '@playwright/test'
import { answerAs } from './another-account.ts'
import { Api, Desk, WELCOME } from './desk.ts'
import type { Microsoft } from './microsoft.ts'
import { expect, signIn, test } from './test.ts'

const academy = 'Contoso Academy'
const HANAKO = '佐藤 花子'
const GRAPH = 'https://graph.microsoft.com'

/** What Conditional Access asks for in the middle of something: proof that only the person can give. */
const POLICY =
  '{"access_token":{"polids":{"essential":true,"values":["9ab03e19-ed42-4168-b6b7-7001fb3e933a"]}}}'
const challenge = (claims: string | null) => ({
  status: 401,
  headers: {
    'www-authenticate': claims
      ? `Bearer error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`
      : 'Bearer error="invalid_token"',
  },
  body: {
    error: { code: 'InvalidAuthenticationToken', message: 'Continuous access evaluation asks for more.' },
  },
})

/** Presses a button that opens Microsoft's window, and waits until it has what it asked for. */
async function answer(page: Page, button: string, act?: (popup: Page) => Promise<void>): Promise<void> {
  const pressed = page.getByRole('button', { name: button })
  const [popup] = await Promise.all([page.waitForEvent('popup'), pressed.click()])
  const closed = popup.isClosed() ? null : popup.waitForEvent('close')
  await act?.(popup)
  await closed
}

const writes = async (microsoft: Microsoft) =>
  (await microsoft.requests()).filter(
    ({ method, path }) => method === 'PATCH' && path.includes('/workflows('),
  )

async function flowTurnedOff(page: Page, microsoft: Microsoft) {
  const address = microsoft.business(academy)
  await (await Api.open(microsoft, HANAKO)).create(address, WELCOME, 'One')
  await new Desk(page, microsoft).open(HANAKO, academy)
  const flow = page.getByRole('switch', { name: /^One/ })
  await flow.click()
  await expect(flow).not.toBeChecked()
  await microsoft.forgetRequests()
  return flow
}

test('a challenge to what somebody pressed is answered in Microsoft’s window, and the flow is turned on by itself', async ({
  page,
  microsoft,
}) => {
  const flow = await flowTurnedOff(page, microsoft)
  await microsoft.fault({ match: { method: 'PATCH', path: '/workflows\\(' }, answer: challenge(POLICY) })
  await flow.click()
  await answer(page, 'Continue')
  await expect(flow).toBeChecked()
  expect(await writes(microsoft)).toHaveLength(2)
  await expect(page.getByRole('button', { name: `Account: ${HANAKO}` })).toBeVisible()
})

test('what is refused once more after the answer is explained, and not asked for in a circle', async ({
  page,
  microsoft,
}) => {
  const flow = await flowTurnedOff(page, microsoft)
  await microsoft.fault({
    match: { method: 'PATCH', path: '/workflows\\(' },
    times: 9,
    answer: challenge(POLICY),
  })
  await flow.click()
  await answer(page, 'Continue')
  await expect(page.getByRole('alert')).toContainText('Microsoft wants to know that it’s you.')
  await expect(page.getByRole('button', { name: 'Continue' })).toHaveCount(0)
  await expect(flow).not.toBeChecked()
  expect(await writes(microsoft)).toHaveLength(2)
})

test('a challenge in the middle of a creation is answered, and one flow is there', async ({
  page,
  microsoft,
}) => {
  const desk = new Desk(page, microsoft)
  await desk.open(HANAKO, academy)
  await page.getByRole('link', { name: 'Build a flow' }).click()
  await desk.prepare('Welcome email')
  await microsoft.fault({ match: { method: 'PATCH', path: '/workflows\\(' }, answer: challenge(POLICY) })
  await page.getByRole('button', { name: 'Create flow' }).click()
  await answer(page, 'Continue')
  await expect(page.getByRole('heading', { name: 'Your flow is on' })).toBeVisible()
  expect((await microsoft.workflows()).filter(({ name }) => name.startsWith('Welcome email'))).toHaveLength(1)
})

test('consent is given from the message, and what was asked for follows by itself', async ({
  page,
  microsoft,
}) => {
  await microsoft.set({ consentMissing: [GRAPH] })
  await signIn(page, microsoft, 'Adele Vance')
  await expect(page.getByRole('alert')).toContainText('Workflow Desk hasn’t been allowed to act for you yet.')
  await answer(page, 'Review permissions', (popup) => popup.getByRole('button', { name: 'Accept' }).click())
  await expect(page.getByRole('link', { name: 'Contoso Clinic' })).toBeVisible()
})

test('a challenge answered with another account lets nobody in, and leaves nothing of theirs', async ({
  page,
  context,
  microsoft,
}) => {
  const flow = await flowTurnedOff(page, microsoft)
  await microsoft.fault({ match: { method: 'PATCH', path: '/workflows\\(' }, answer: challenge(POLICY) })
  const other = microsoft.user('Adele Vance')
  const asOneself = await answerAs(context, other.userPrincipalName)
  await flow.click()
  await answer(page, 'Continue')
  await expect(page.getByText('You weren’t signed in.')).toBeVisible()
  await asOneself()
  await answer(page, 'Continue')
  await expect(flow).toBeChecked()
  const kept = await page.evaluate(() => JSON.stringify(Object.keys(localStorage)))
  expect(kept).not.toContain(other.id)
})

test('whoever closes Microsoft’s window opens another by the next press', async ({ page, microsoft }) => {
  await microsoft.set({ consentMissing: [GRAPH] })
  await signIn(page, microsoft, 'Adele Vance')
  const review = page.getByRole('button', { name: 'Review permissions' })
  const [first] = await Promise.all([page.waitForEvent('popup'), review.click()])
  await first.close()
  await answer(page, 'Review permissions', (popup) => popup.getByRole('button', { name: 'Accept' }).click())
  await expect(page.getByRole('link', { name: 'Contoso Clinic' })).toBeVisible()
})

test('a policy that no prompt can satisfy offers none, and signs nobody out', async ({ page, microsoft }) => {
  await microsoft.set({ entraRefusal: { code: 53003, resource: GRAPH } })
  await signIn(page, microsoft, 'Adele Vance')
  await expect(page.getByRole('alert')).toContainText('A policy of your organization blocks this sign-in.')
  await expect(page.getByRole('button', { name: 'Sign in again' })).toHaveCount(0)
  await microsoft.set({ entraRefusal: null })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('link', { name: 'Contoso Clinic' })).toBeVisible()
})
