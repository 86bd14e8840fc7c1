import type { Locator, Page, Response } from '@playwright/test'
import { Desk } from './desk.ts'
import type { Microsoft } from './microsoft.ts'
import { BOOKING_PAGE_CASES } from './refusals/booking-page-cases.ts'
import { cardIn, expectCard, keepBundle } from './refusals/card.ts'
import { type Language, MAIN_WAYS, WORDS } from './refusals/card-words.ts'
import { DATAVERSE_CASES } from './refusals/dataverse-cases.ts'
import { FLOW_SERVICE_CASES } from './refusals/flow-service-cases.ts'
import type { RefusalCase } from './refusals/refusal-case.ts'
import { CIRCUIT_OPEN, GRAPH_TORN, WEBHOOK_MISSING, WRITE_HANGS } from './refusals/refusals-apart.ts'
import { DISCOVERY_CASES, ENTRA_CASES, POWER_PLATFORM_CASES } from './refusals/wizard-cases.ts'
import { expect, signIn, test } from './test.ts'

const USUAL = {
  webhookAnswer: 'decide',
  activationRefusal: 'none',
  refusalSurface: 'sync',
  webhookRefusal: 'quoted',
  wrapperStatus: 400,
  entraRefusal: null,
}

/** What is answered in Microsoft's window. */
const ASKING = new Set<RefusalCase['remedy']>(['consent', 'interaction'])

/** Somebody who is refused again and again, and reads why: each card in one language, then in the other. */
class Refused {
  #language: Language = 'en'

  constructor(
    readonly page: Page,
    readonly microsoft: Microsoft,
  ) {}

  /** Goes on by the button of the card, through Microsoft's window where that is what it opens. */
  async goOn(last: RefusalCase): Promise<void> {
    const way = MAIN_WAYS[ASKING.has(last.remedy) ? last.remedy : 'throttled']
    const button = cardIn(this.page).getByRole('button', { name: way(WORDS[this.#language]) })
    if (!ASKING.has(last.remedy)) return button.click()
    const [popup] = await Promise.all([this.page.waitForEvent('popup'), button.click()])
    if (last.remedy === 'consent') await popup.getByRole('button', { name: 'Accept' }).click()
  }

  /** Meets one case after the other: the first by doing something, each of the others by the button of the one before. */
  async meetAll([first, ...others]: readonly RefusalCase[], begin: () => Promise<unknown>): Promise<void> {
    let last = first
    if (last) await this.meet(last, begin)
    for (const one of others) {
      const before = last
      await this.meet(one, async () => before && this.goOn(before))
      last = one
    }
  }

  async #speakOther(): Promise<void> {
    this.#language = this.#language === 'en' ? 'ja' : 'en'
    await this.page.getByRole('button', { name: this.#language === 'en' ? 'English' : '日本語' }).click()
  }

  /** Lets Microsoft refuse as the case says, does what asks it, and reads the card. */
  meet = (refused: RefusalCase, ask: () => Promise<unknown>): Promise<void> =>
    test.step(refused.name, () => this.#meet(refused, ask))

  async #meet(refused: RefusalCase, ask: () => Promise<unknown>): Promise<void> {
    const { page, microsoft } = this
    await microsoft.set({ ...USUAL, ...refused.switches })
    const fault = refused.struck && (await microsoft.strike(refused.struck))
    const answer = page.waitForResponse(isAnswer)
    await ask()
    await answer
    const card = cardIn(page)
    await expectCard(card, refused, this.#language)
    await keepBundle(card, refused, this.#language)
    await this.#speakOther()
    await expectCard(card, refused, this.#language)
    if (fault) await microsoft.clear(fault)
  }
}

/** Whether the server has said no to what was asked. */
const isAnswer = (response: Response) => response.url().includes('/api/') && !response.ok()

/** Presses a flow's switch as soon as it takes a press: after a refusal the page looks first how things stand. */
async function turn(flow: Locator): Promise<void> {
  await expect(flow).toHaveAttribute('aria-busy', 'false')
  await flow.click()
}

test('whoever turns on a flow of a solution reads why Microsoft refuses', async ({ page, microsoft }) => {
  await new Desk(page, microsoft).open('Adele Vance', 'Contoso Clinic')
  const flow = page.getByRole('switch', { name: 'Cancelled: tell the team' })
  const refused = new Refused(page, microsoft)
  for (const one of DATAVERSE_CASES) await refused.meet(one, () => turn(flow))
})

test('whoever turns on a flow outside solutions reads why Microsoft refuses, at once or later', async ({
  page,
  microsoft,
}) => {
  await microsoft.plantMyFlows('Contoso Academy')
  await new Desk(page, microsoft).open('Adele Vance', 'Contoso Academy')
  const flow = page.getByRole('switch', { name: 'Tell me when an appointment moves' })
  const refused = new Refused(page, microsoft)
  for (const one of FLOW_SERVICE_CASES) await refused.meet(one, () => turn(flow))
})

test('whoever opens a booking page reads why Graph does not tell of it', async ({ page, microsoft }) => {
  const place = `/b/${microsoft.business('Contoso Academy')}`
  const refused = new Refused(page, microsoft)
  await refused.meetAll(BOOKING_PAGE_CASES, () => signIn(page, microsoft, 'Adele Vance', place))
})

test('whoever builds a flow reads why environments and connections are not shown', async ({
  page,
  microsoft,
}) => {
  await new Desk(page, microsoft).open('Adele Vance', 'Contoso Academy')
  await page.getByRole('link', { name: 'Build a flow' }).click()
  await page.getByRole('button', { name: 'Use this template: Welcome email' }).click()
  const refused = new Refused(page, microsoft)
  await refused.meetAll([...DISCOVERY_CASES, ...ENTRA_CASES, ...POWER_PLATFORM_CASES], () =>
    page.getByRole('button', { name: 'Next' }).click(),
  )
})

test('whoever switches a flow whose service says nothing reads that, as soon as patience ends', async ({
  page,
  microsoft,
}) => {
  await microsoft.plantMyFlows('Contoso Academy')
  await new Desk(page, microsoft).open('佐藤 花子', 'Contoso Academy')
  const refused = new Refused(page, microsoft)
  const off = page.getByRole('switch', { name: 'キャンセルを自分にメール（試作）' })
  await refused.meet(WEBHOOK_MISSING, () => turn(off))
  await expect(off).not.toBeChecked()
  await page.reload()
  await refused.meet(WRITE_HANGS, () =>
    page.getByRole('switch', { name: '新しい予約を自分にメール' }).click(),
  )
})

test('a mailbox whose Graph breaks off each time is left alone for a while, and found again', async ({
  page,
  microsoft,
}) => {
  const business = 'Contoso Academy'
  const refused = new Refused(page, microsoft)
  const place = `/b/${microsoft.business(business)}`
  await refused.meet(GRAPH_TORN, () => signIn(page, microsoft, 'Adele Vance', place))
  const fault = await microsoft.strike({ path: '/bookingBusinesses/', breaks: true })
  await expect(async () => {
    await Promise.all([page.waitForResponse(isAnswer), refused.goOn(GRAPH_TORN)])
    await expect(cardIn(page)).toContainText('circuit-open', { timeout: 1000 })
  }).toPass()
  await refused.meet(CIRCUIT_OPEN, () => refused.goOn(GRAPH_TORN))
  await microsoft.clear(fault)
  const opened = page.getByRole('heading', { level: 1, name: business })
  const tryAgain = cardIn(page).getByRole('button', { name: /^(Try again|再試行)$/ })
  await expect(async () => {
    if (await tryAgain.isVisible()) await tryAgain.click()
    await expect(opened).toBeVisible({ timeout: 2000 })
  }).toPass()
})
