import { APP_URL } from './places.ts'
import { expect, STORAGE, test } from './teams-host.ts'

test(
  'a link to a booking page, a flow or a template opens the tab there',
  STORAGE,
  async ({ teams, microsoft }) => {
    const place = `/b/${microsoft.business('Contoso Academy')}`
    await teams.open('Adele Vance', { at: place })
    await expect(teams.tab.getByRole('heading', { level: 1, name: 'Contoso Academy' })).toBeVisible()
    expect(await teams.place()).toBe(place)

    const business = microsoft.business('Contoso Clinic')
    const flow = (await microsoft.workflows()).find(
      ({ statecode, clientdata }) => statecode === 1 && clientdata.includes(business),
    )
    await teams.open('Adele Vance', { at: `/b/${business}/flows/${flow?.workflowid}` })
    const heading = teams.tab.getByRole('heading', { level: 3, name: flow?.name ?? '?' })
    await expect(heading).toBeInViewport()
    // Whoever steps into the frame goes on from there.
    expect(await heading.evaluate((one) => one === document.activeElement)).toBe(true)

    await teams.open('Adele Vance', { at: `${place}/new/zoom-meeting` })
    await expect(teams.tab.getByRole('heading', { name: 'What should it say and do?' })).toBeVisible()
  },
)

test('a link to another site, to our API or to nowhere leads to no other site', async ({ teams }) => {
  for (const at of [
    'https://evil.example/',
    '//evil.example',
    '/api/businesses',
    '{page.subPageId}',
    '/nowhere',
  ]) {
    await teams.open('Adele Vance', { at })
    await expect(teams.tab.getByRole('heading', { level: 1 }), at).toHaveText('Booking pages')
    expect(await teams.place(), at).toBe('/')
  }
})

test(
  'sharing opens Teams’ own window, with a link that leads back to the place and works in a browser',
  STORAGE,
  async ({ teams, page, microsoft }) => {
    const place = `/b/${microsoft.business('Contoso Clinic')}`
    await teams.open('Adele Vance', { at: place })
    await teams.tab.getByRole('button', { name: 'Share: Contoso Clinic' }).click()
    const dialog = page.getByRole('dialog', { name: 'Share a link' })
    await expect(dialog).toContainText('Contoso Clinic')
    const [shared] = await teams.shared()
    expect(shared).toMatchObject({ subPageId: place, label: 'Contoso Clinic', webUrl: `${APP_URL}${place}` })
    const link = new URL(shared?.link ?? '')
    expect(link.pathname).toMatch(/^\/l\/entity\/[0-9a-f-]{36}\/home$/)
    expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: place })

    await teams.tab
      .getByRole('link', { name: 'All booking pages' })
      .evaluate((link: HTMLElement) => link.click())
    await expect(teams.tab.getByRole('heading', { level: 1, name: 'Booking pages' })).toBeVisible()
    await dialog.getByRole('button', { name: 'Open this link' }).click()
    await expect(teams.tab.getByRole('heading', { level: 1, name: 'Contoso Clinic' })).toBeVisible()
  },
)

test('a flow is shared as itself', async ({ teams, microsoft }) => {
  const business = microsoft.business('Contoso Clinic')
  const flow = (await microsoft.workflows()).find(
    ({ statecode, clientdata }) => statecode === 1 && clientdata.includes(business),
  )
  await teams.open('Adele Vance', { at: `/b/${business}` })
  await teams.tab.getByRole('button', { name: `Share: ${flow?.name}` }).click()
  await expect
    .poll(() => teams.shared())
    .toMatchObject([{ subPageId: `/b/${business}/flows/${flow?.workflowid}`, label: flow?.name }])
})

test(
  'a tab that was suspended wakes where Teams wants it, in the theme Teams has by then, and says that it is there',
  STORAGE,
  async ({ teams, page, microsoft }) => {
    const [clinic, academy] = ['Contoso Clinic', 'Contoso Academy'].map(
      (name) => `/b/${microsoft.business(name)}`,
    )
    await teams.open('Adele Vance', { at: clinic })
    const frame = await teams.frame()
    await frame.evaluate(() => Object.assign(window, { awake: true }))
    await teams.suspend()
    expect(await teams.said()).toContain('readyToUnload')
    await expect(page.locator('#stage iframe')).toBeHidden()
    await teams.setTheme('dark')
    await teams.resume(`${APP_URL}${academy}?theme={app.theme}&locale={app.locale}&at={page.subPageId}`)
    await expect(teams.tab.getByRole('heading', { level: 1, name: 'Contoso Academy' })).toBeVisible()
    await expect(teams.tab.locator('html')).toHaveAttribute('data-look', 'dark')
    expect(await (await teams.frame()).evaluate(() => 'awake' in window)).toBe(true)
    expect((await teams.said()).filter((func) => func === 'appInitialization.success')).toHaveLength(2)

    await teams.suspend()
    await teams.resume(
      `${APP_URL}/?theme={app.theme}&locale={app.locale}&at=${encodeURIComponent(`${clinic}/new`)}`,
    )
    await expect(teams.tab.getByRole('heading', { name: 'What should happen?' })).toBeVisible()
    expect((await teams.said()).filter((func) => func === 'appInitialization.success')).toHaveLength(3)
    await teams.setTheme('contrast')
    await expect(teams.tab.locator('html')).toHaveAttribute('data-look', 'contrast')
  },
)

test('a tab that was suspended and wakes where it was still says that it is there', async ({
  teams,
  microsoft,
}) => {
  await teams.open('Adele Vance', { at: `/b/${microsoft.business('Contoso Clinic')}` })
  await teams.suspend()
  await teams.resume()
  await expect(teams.tab.getByRole('heading', { level: 1, name: 'Contoso Clinic' })).toBeVisible()
  expect((await teams.said()).filter((func) => func === 'appInitialization.success')).toHaveLength(2)
})

test(
  'whoever went on from where Teams opened the tab finds themselves there when it wakes',
  STORAGE,
  async ({ teams, microsoft }) => {
    await teams.open('Adele Vance')
    await teams.tab.getByRole('link', { name: 'Contoso Clinic' }).click()
    await expect(teams.tab.getByRole('heading', { level: 1, name: 'Contoso Clinic' })).toBeVisible()
    await teams.suspend()
    await teams.resume()
    await teams.settled()
    expect(await teams.place()).toBe(`/b/${microsoft.business('Contoso Clinic')}`)
  },
)
