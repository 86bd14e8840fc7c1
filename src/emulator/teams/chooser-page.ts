import type { Context } from 'hono'
import { html } from 'hono/html'
import { entraPage } from '../entra/page.ts'
import { peopleIn } from '../entra/persona-page.ts'
import { wordsIn } from '../entra/words.ts'
import type { Tenant } from '../tenant.ts'
import { teamsWords } from './words.ts'

/** The page where one chooses who is using Teams; all else that the address says is kept. */
export function chooserPage(c: Context, locale: string, tenants: readonly Tenant[]): Promise<Response> {
  const words = teamsWords(locale)
  const kept = Object.entries(c.req.query()).filter(([name]) => name !== 'user')
  return entraPage(c, wordsIn(locale), {
    title: words.choosePersona,
    lead: words.chooseDetail,
    body: html`<form>${kept.map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
    )}${peopleIn(wordsIn(locale), tenants, 'user')}</form>`,
  })
}
