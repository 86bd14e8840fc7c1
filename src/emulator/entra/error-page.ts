import type { Context } from 'hono'
import { html } from 'hono/html'
import { entraPage } from './page.ts'
import type { Words } from './words.ts'

/** The page that stands where no reply address can be trusted. */
export const errorPage = (
  c: Context,
  words: Words,
  { error_description }: { error_description: string },
): Promise<Response> =>
  entraPage(c, words, {
    title: words.errorTitle,
    lead: words.errorDetail,
    body: html`<div class="card" role="alert"><p>${error_description}</p></div>`,
    status: 400,
  })
