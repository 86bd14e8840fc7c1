import { expect, type Locator, type Page } from '@playwright/test'
import { kept } from '../evidence.ts'
import { type Language, MAIN_WAYS, WORDS } from './card-words.ts'
import type { RefusalCase } from './refusal-case.ts'

/** What stands on a card, as somebody reads it. */
interface Read {
  readonly message: string
  readonly ways: readonly string[]
  /** Each service's answer, by the words for its parts. */
  readonly answers: readonly Readonly<Record<string, string>>[]
  readonly facts: Readonly<Record<string, string>>
  readonly body: string
}

/** The card that explains a problem, somewhere on the page. */
export const cardIn = (place: Page | Locator): Locator => place.locator('div:has(> [role=alert])')

const read = (card: Locator): Promise<Read> =>
  card.evaluate((element) => {
    const pairs = (list: Element | null) =>
      Object.fromEntries(
        [...(list?.querySelectorAll('dt') ?? [])].map((term) => [
          term.textContent,
          term.nextElementSibling?.textContent ?? '',
        ]),
      )
    const details = element.querySelector(':scope > details')
    const ways = [...element.querySelectorAll('a, button')].filter((way) => !details?.contains(way))
    return {
      message: element.querySelector('[role=alert]')?.textContent ?? '',
      ways: ways.map((way) => way.textContent),
      answers: [...(details?.querySelectorAll('ol > li') ?? [])].map(pairs),
      facts: pairs(details?.querySelector('dl') ?? null),
      body: details?.querySelector('pre')?.textContent ?? '',
    }
  })

/** What must stand on the card of a refusal, in one language. */
function expected({ remedy, service, said, way, hint }: RefusalCase, language: Language) {
  const words = WORDS[language]
  const { what, todo } = words.remedies[remedy]
  const main = (way ?? MAIN_WAYS[remedy])(words)
  const { problem } = words
  return {
    message: expect.stringContaining(`${what}${todo}`),
    hint: hint ? expect.stringContaining(hint(words)) : expect.anything(),
    ways: expect.arrayContaining([expect.stringContaining(main)]),
    facts: expect.objectContaining({ [problem.service]: words.services[service] }),
    answers: expect.arrayContaining([
      expect.objectContaining({
        ...(said.status === undefined ? {} : { [problem.status]: `${said.status}` }),
        ...(said.code === undefined ? {} : { [problem.code]: said.code }),
        ...(said.message ? { [problem.message]: expect.stringContaining(said.message) } : {}),
      }),
    ]),
  }
}

/** What was answered in the place of a service, as the card sets it out. */
function rawOf({ struck }: RefusalCase): string | null {
  const body = struck?.answer?.body
  if (body === undefined || (struck?.answer?.status ?? 0) < 300) return null
  return typeof body === 'string' ? body : JSON.stringify(body, null, 2)
}

/** Reads the card in one language: the sentence, the way out, and who said what. */
export async function expectCard(card: Locator, refused: RefusalCase, language: Language): Promise<void> {
  const { what } = WORDS[language].remedies[refused.remedy]
  await expect(card.getByRole('alert'), refused.name).toContainText(what)
  const found = await read(card)
  expect({ ...found, hint: found.message }, `${refused.name} (${language})`).toMatchObject(
    expected(refused, language),
  )
  const raw = rawOf(refused)
  if (raw !== null) expect(found.body, refused.name).toBe(raw)
}

/** Saves the support bundle of the card, as somebody does who wants to hand it on, and keeps it. */
export async function keepBundle(card: Locator, refused: RefusalCase, language: Language): Promise<void> {
  const { problem } = WORDS[language]
  const details = card.locator('> details')
  await details.locator('> summary').click()
  const saving = card.page().waitForEvent('download')
  await details.getByRole('button', { name: problem.bundle.download }).click()
  const bundle = await kept(await saving, `${refused.name}.json`)
  expect(bundle.problem, refused.name).toMatchObject({ remedy: refused.remedy })
}
