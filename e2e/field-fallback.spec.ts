import type { Page } from '@playwright/test'
import { Desk } from './desk.ts'
import type { Microsoft } from './microsoft.ts'
import { sound } from './sound.ts'
import { expect, signIn, test } from './test.ts'

const RATE =
  'Seen here: 2 of 5 bookings for one person had it, and 1 of 3 customers in group bookings had it.'
const UNKNOWN = 'Bookings often leaves it empty in bookings for one person.'
const DOUBT = `Customer notes can be empty. ${RATE}`

const message = (page: Page) => page.getByRole('textbox', { name: 'Message' })
const notes = (page: Page) =>
  page.getByRole('list', { name: 'Fields for: Message' }).getByRole('button', { name: 'Customer notes' })
/** What is said under the message. */
const said = (page: Page, words: string) => page.getByText(words, { exact: true })
const openPicker = (page: Page) => page.locator('summary', { hasText: 'Insert a field' }).last().click()
const addFallback = (page: Page) =>
  page.getByRole('button', { name: 'Add a fallback for Customer notes in: Message' })

/** What is selected in a text, as somebody sees it. */
const selected = (page: Page) =>
  message(page).evaluate((element) =>
    element instanceof HTMLTextAreaElement
      ? element.value.slice(element.selectionStart, element.selectionEnd)
      : null,
  )

/** The questions of a template, on the page of a business. */
const questions = (page: Page, microsoft: Microsoft, business: string, template = 'welcome-mail') =>
  signIn(page, microsoft, '佐藤 花子', `/b/${microsoft.business(business)}/new/${template}`)

/** Books at the demo clinic for somebody who leaves these notes; what the flows then mailed. */
async function mailedFor(microsoft: Microsoft, left?: string) {
  await microsoft.forgetSent()
  const customers = [
    { name: 'Kim', emailAddress: 'kim@customer.example', ...(left === undefined ? {} : { notes: left }) },
  ]
  await microsoft.book(microsoft.business('Contoso Clinic'), {
    shape: 'one-to-one',
    overrides: { customers },
  })
  const sent = await microsoft.sent()
  return sent.filter(({ flowName }) => flowName.startsWith('Welcome email')).map(({ body }) => body?.Body)
}

test('the clinic is told how often notes are empty, adds a fallback in one press, and its mails say it', async ({
  page,
  microsoft,
}) => {
  const desk = new Desk(page, microsoft)
  await desk.open('佐藤 花子', 'Contoso Clinic')
  await page.getByRole('link', { name: 'Build a flow' }).click()
  await page.getByRole('button', { name: 'Use this template: Welcome email' }).click()

  await openPicker(page)
  await expect(notes(page)).toHaveAccessibleDescription(`Can be empty. ${RATE}`)
  await expect(said(page, `Can be empty. ${RATE}`)).toBeVisible()
  await message(page).fill('Hello {CustomerName}\nNotes: {CustomerNotes}.')
  await expect(said(page, DOUBT)).toBeVisible()

  await addFallback(page).focus()
  await expect(addFallback(page)).toHaveAccessibleDescription(DOUBT)
  await page.keyboard.press('Enter')
  await expect(message(page)).toHaveValue('Hello {CustomerName}\nNotes: {CustomerNotes|(none)}.')
  await expect(message(page)).toBeFocused()
  expect(await selected(page)).toBe('(none)')
  await expect(said(page, DOUBT)).toBeHidden()
  await expect(page.getByText('Where Customer notes is empty: (none)')).toBeVisible()
  await page.keyboard.type('<nothing> @(x)')
  await expect(page.getByText('Where Customer notes is empty: <nothing> @(x)')).toBeVisible()

  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByText('Connected', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: 'Create flow' }).click()
  await expect(page.getByRole('heading', { name: 'Your flow is on' })).toBeVisible()

  expect(await mailedFor(microsoft)).toEqual(['Hello Kim<br>Notes: &lt;nothing&gt; @(x).'])
  expect(await mailedFor(microsoft, 'By <train>')).toEqual(['Hello Kim<br>Notes: By &lt;train&gt;.'])
})

test('a field that may be empty is inserted with a fallback, in the language of the text', async ({
  page,
  microsoft,
}) => {
  await questions(page, microsoft, 'Contoso Clinic')
  await openPicker(page)
  await message(page).fill('')
  await notes(page).click()
  await expect(message(page)).toHaveValue('{CustomerNotes|(none)}')
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Japanese')
  await message(page).fill('')
  await notes(page).click()
  await page.keyboard.type('。')
  await expect(message(page)).toHaveValue('{CustomerNotes|(なし)}。')
  await expect(addFallback(page)).toBeHidden()
})

test('nothing is warned of where every appointment seen has notes', async ({ page, microsoft }) => {
  const academy = 'Contoso Academy'
  await microsoft.book(microsoft.business(academy), {
    shape: 'one-to-one',
    overrides: {
      start: new Date(Date.now() - 86_400_000).toISOString(),
      customers: [{ name: 'Kim', emailAddress: 'kim@customer.example', notes: 'By train' }],
    },
  })
  await questions(page, microsoft, academy)
  await openPicker(page)
  await expect(notes(page)).toHaveAccessibleDescription('Seen here: the only booking for one person had it.')
  await message(page).fill('')
  await notes(page).click()
  await expect(message(page)).toHaveValue('{CustomerNotes}')
  await expect(addFallback(page)).toBeHidden()
})

for (const [what, business, fault] of [
  ['no appointment was seen', 'Contoso Academy', null],
  [
    'appointments may not be read',
    'Contoso Clinic',
    { answer: { status: 403, body: { error: { code: 'ErrorAccessDenied', message: 'No.' } } } },
  ],
] as const)
  test(`the doubt is said in general and a flow can be built where ${what}`, async ({ page, microsoft }) => {
    if (fault) await microsoft.fault({ match: { path: '/graph/.*/calendarView' }, times: 9, ...fault })
    await questions(page, microsoft, business)
    await openPicker(page)
    await expect(notes(page)).toHaveAccessibleDescription(`Can be empty. ${UNKNOWN}`)
    await message(page).fill('{CustomerNotes}')
    await expect(said(page, `Customer notes can be empty. ${UNKNOWN}`)).toBeVisible()
    await addFallback(page).click()
    await expect(message(page)).toHaveValue('{CustomerNotes|(none)}')
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page.getByRole('heading', { name: 'Where should it run, and as whom?' })).toBeVisible()
  })

test('nobody waits for the appointments', async ({ page, microsoft }) => {
  const held = await microsoft.fault({ match: { path: '/graph/.*/calendarView' }, times: 1, hang: true })
  await questions(page, microsoft, 'Contoso Clinic')
  await message(page).fill('{CustomerNotes}')
  await microsoft.hit(held)
  await expect(addFallback(page)).toBeHidden()
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('heading', { name: 'Where should it run, and as whom?' })).toBeVisible()
})

for (const locale of ['en-US', 'ja-JP'])
  test.describe(`on a narrow screen in ${locale}`, () => {
    test.use({ locale, viewport: { width: 320, height: 640 } })

    test('the warning can be read and used by everybody', async ({ page, microsoft }) => {
      await questions(page, microsoft, 'Contoso Clinic', 'stripe-customer')
      await page.getByRole('textbox').last().fill('{CustomerNotes}')
      await page.locator('summary').last().click()
      await expect(page.locator('p, span').filter({ hasText: /2 of 5 bookings|5 件中 2 件/ })).toHaveCount(2)
      await sound(page, 'a field that may be empty')
    })
  })
