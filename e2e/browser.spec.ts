import type { Page } from '@playwright/test'
import { Desk } from './desk.ts'
import { expect, signIn, test } from './test.ts'

const clinic = 'Contoso Clinic'

async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Account: ${name}` }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
}

const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }))

test('in a browser one stays signed in after a reload and in a second tab, which opens where one was', async ({
  page,
  context,
  microsoft,
}) => {
  await new Desk(page, microsoft).open('Adele Vance', clinic)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: clinic })).toBeVisible()
  const second = await context.newPage()
  await second.goto('/')
  await expect(second.getByRole('heading', { level: 1, name: clinic })).toBeVisible()
  await expect(second.getByRole('button', { name: 'Account: Adele Vance' })).toBeVisible()
})

test('who signs out is signed out in every other tab, whatever stands in it', async ({
  page,
  context,
  microsoft,
}) => {
  const address = microsoft.business(clinic)
  await new Desk(page, microsoft).open('Adele Vance', clinic)
  const others = [`/b/${address}/new/zoom-meeting`, `/b/${address}/new`, `/b/${address}/requests`]
  const tabs = await Promise.all(
    others.map(async (place) => {
      const tab = await context.newPage()
      await tab.goto(place)
      await expect(tab.getByRole('heading', { level: 1 })).toBeVisible()
      return tab
    }),
  )
  await signOut(page, 'Adele Vance')
  for (const tab of [page, ...tabs])
    await expect(tab.getByRole('button', { name: 'Sign in with Microsoft' })).toBeVisible()
  expect(await stored(page)).not.toContain(address)
})

test('who signs out is forgotten here and in the other tab, and the next person sees nothing of them', async ({
  page,
  context,
  microsoft,
}) => {
  const address = microsoft.business(clinic)
  await new Desk(page, microsoft).open('Adele Vance', clinic)
  const second = await context.newPage()
  await second.goto('/')
  await expect(second.getByRole('heading', { level: 1, name: clinic })).toBeVisible()
  await expect.poll(() => stored(page)).toContain('Adele Vance')

  await signOut(page, 'Adele Vance')
  await expect(page.getByRole('button', { name: 'Sign in with Microsoft' })).toBeVisible()
  await expect(second.getByRole('button', { name: 'Sign in with Microsoft' })).toBeVisible()
  await expect(second.getByText(address)).toHaveCount(0)
  expect(await stored(page)).not.toContain('slots')
  await second.close()

  await signIn(page, microsoft, '山田 太郎')
  await expect(page.getByRole('button', { name: 'Account: 山田 太郎' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Booking pages' })).toBeVisible()
  await expect(page.getByText('Last opened')).toHaveCount(0)
  expect(await stored(page)).not.toContain('Adele Vance')
})
