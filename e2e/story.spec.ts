import { Desk } from './desk.ts'
import { expect, test } from './test.ts'

test('an administrator builds a Zoom flow, books an appointment, and sees that Zoom was asked and the customer got the mail', async ({
  page,
  microsoft,
}) => {
  const desk = new Desk(page, microsoft)
  await desk.open('佐藤 花子', 'Contoso Clinic')
  await desk.build('Zoom meeting')

  const [emulator] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'Book a test appointment' }).click(),
  ])
  await emulator.getByRole('link', { name: microsoft.tenant.name }).click()
  const clinic = emulator.getByRole('region', { name: 'Contoso Clinic' })
  await expect(clinic.getByText('5 of 5 webhooks really used')).toBeVisible()
  await clinic.getByRole('button', { name: 'One to one' }).click()

  const journal = emulator.getByRole('region', { name: 'What was sent' })
  await expect(journal.getByRole('heading', { name: /Zoom/ })).toBeVisible()
  const mail = journal
    .getByRole('article')
    .filter({ has: emulator.getByRole('heading', { name: 'Mail to ichiro.suzuki@customer.example' }) })
  await expect(mail.frameLocator('iframe').getByText('Dear 鈴木 一郎')).toBeVisible()
})
