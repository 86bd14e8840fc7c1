import type { Locator, Page } from '@playwright/test'
import { expect, test } from './test.ts'

/** Somebody who has a keyboard and nothing else. */
class Keyboard {
  constructor(readonly page: Page) {}

  /** Presses Tab until the focus is there, which then can be seen. */
  async reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible()
    for (let presses = 0; presses < 120; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) break
      await this.page.keyboard.press('Tab')
    }
    await expect(target).toBeFocused()
    expect(await target.evaluate((element) => element.matches(':focus-visible'))).toBe(true)
  }

  async press(role: 'link' | 'button' | 'switch' | 'checkbox', name: string | RegExp, key = 'Enter') {
    await this.reach(this.page.getByRole(role, { name }).first())
    await this.page.keyboard.press(key)
  }

  async signIn(person: string, tenant: string): Promise<void> {
    await this.page.goto('/')
    await this.press('button', 'Sign in with Microsoft')
    await this.reach(
      this.page.getByRole('region', { name: tenant }).getByRole('button', { name: new RegExp(person) }),
    )
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByRole('heading', { level: 1, name: 'Booking pages' })).toBeVisible()
  }
}

/** Everything that a screen reader would say by itself, in order. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = []
    const hear = (nodes: NodeList) => {
      for (const node of nodes) {
        const within = node instanceof Element ? node : node.parentElement
        const text = node.textContent?.trim()
        if (text && within?.closest('[aria-live], [role=status], [role=alert]')) said.push(text)
      }
    }
    new MutationObserver((changes) => {
      for (const { addedNodes, type, target } of changes)
        hear(type === 'characterData' ? Object.assign([target]) : addedNodes)
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
    Object.assign(window, { said })
  })
  return () => page.evaluate(() => Reflect.get(window, 'said'))
}

test('an administrator does everything with the keyboard alone, and hears how it goes', async ({
  page,
  microsoft,
}) => {
  const keyboard = new Keyboard(page)
  await keyboard.signIn(microsoft.user('佐藤 花子').userPrincipalName, microsoft.tenant.name)
  await keyboard.press('link', 'Contoso Academy')
  await expect(page.getByRole('heading', { level: 1, name: 'Contoso Academy' })).toBeFocused()
  await keyboard.press('button', 'Copy address')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    microsoft.business('Contoso Academy'),
  )

  await keyboard.press('link', 'Build a flow')
  await keyboard.press('button', 'Use this template: Stripe customer')
  const steps = page.getByRole('navigation', { name: 'Steps' })
  await expect(page.getByRole('heading', { name: 'What should it say and do?' })).toBeFocused()
  await expect(steps.locator('[aria-current=step]')).toHaveText('Details')
  await expect(steps.getByRole('button')).toHaveAccessibleName('Template (done)')
  await keyboard.reach(page.getByRole('textbox', { name: 'Description' }))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('Booked: ')
  await keyboard.reach(page.locator('summary', { hasText: 'Insert a field' }))
  await page.keyboard.press('Enter')
  await keyboard.press('button', 'Service name')
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Booked: {ServiceName}')
  await keyboard.press('button', 'Next')
  await expect(page.getByText('Connected', { exact: true }).first()).toBeVisible()
  await keyboard.press('button', 'Next')
  const said = await listen(page)
  await keyboard.press('button', 'Create flow')
  await expect(page.getByRole('heading', { name: 'Your flow is on' })).toBeFocused()
  // Steps that are done in a moment are not read out one by one.
  expect(await said()).toContainEqual(expect.stringMatching(/: in progress$/))

  await keyboard.press('link', 'Back to the booking page')
  const meter = page.getByRole('meter', { name: 'Flow slots' })
  await expect(meter).toHaveAttribute('aria-valuetext', 'At least 1 of 5 slots is in use')
  await keyboard.press('switch', /^Stripe customer/, 'Space')
  await expect.poll(said).toContain('Stripe customer – Contoso Academy is off')
  await expect(meter).toHaveAttribute('aria-valuetext', '0 of 5 slots are known to be in use')
  await keyboard.press('button', 'Share: Stripe customer – Contoso Academy')
  await expect.poll(said).toContain('Link copied')
  await keyboard.press('link', 'Add actions… Stripe customer – Contoso Academy')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Add actions to Stripe customer/)
  await page.keyboard.press('Alt+ArrowLeft')
  await keyboard.press('button', 'Account: 佐藤 花子')
  await keyboard.press('button', 'Sign out')
  await expect(page.getByRole('button', { name: 'Sign in with Microsoft' })).toBeVisible()
})

test('a staff member does everything with the keyboard alone', async ({ page, microsoft }) => {
  const keyboard = new Keyboard(page)
  await keyboard.signIn(microsoft.user('山田 太郎').userPrincipalName, microsoft.tenant.name)
  await keyboard.press('link', 'Contoso Clinic')
  await expect(page.getByRole('heading', { level: 1, name: 'Contoso Clinic' })).toBeFocused()
  await expect(page.getByRole('meter', { name: 'Flow slots' })).toHaveAttribute(
    'aria-valuetext',
    '0 of 5 slots are known to be in use',
  )
  await keyboard.press('button', 'Copy address')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(microsoft.business('Contoso Clinic'))
  await expect(page.getByText(/^Only administrators.*Ask one of them: /)).toBeVisible()
  const chat = page.getByRole('link', { name: 'Chat with Adele Vance in Microsoft Teams' })
  await keyboard.reach(chat)
  await expect(chat).toHaveAttribute('href', /^https:\/\/teams\.microsoft\.com\/l\/chat\//)
  await keyboard.press('button', 'Share: Contoso Clinic')
  await keyboard.press('link', 'All booking pages')
  await expect(page.getByRole('heading', { level: 1, name: 'Booking pages' })).toBeFocused()
  await keyboard.reach(page.locator('summary'))
  await page.keyboard.press('Enter')
  await keyboard.reach(page.getByRole('textbox', { name: 'SMTP address of the booking page' }))
  await page.keyboard.type(microsoft.business('Contoso Academy'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Contoso Academy' })).toBeFocused()
  await keyboard.press('button', '日本語')
  await expect(page.getByRole('meter', { name: 'フロー枠' })).toHaveAttribute('aria-valuetext', /枠/)
  await keyboard.press('button', 'アカウント: 山田 太郎')
  await keyboard.press('button', 'サインアウト')
  await expect(page.getByRole('button', { name: 'Microsoft アカウントでサインイン' })).toBeVisible()
})

test('whoever comes by keyboard skips the header, and leaves a closed panel where they were', async ({
  page,
  microsoft,
}) => {
  const keyboard = new Keyboard(page)
  await keyboard.signIn(microsoft.user('Adele Vance').userPrincipalName, microsoft.tenant.name)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Booking pages' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await keyboard.press('button', 'Account: Adele Vance')
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Account: Adele Vance' })).toBeFocused()
})
