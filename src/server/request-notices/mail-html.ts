import { htmlOf } from '#domain/flow/html.ts'
import type { Language } from '#domain/language.ts'
import type { Notice } from './notice.ts'
import type { RequestLinks } from './request-links.ts'

const FONT = "font-family: 'Segoe UI', 'Yu Gothic UI', Meiryo, sans-serif; font-size: 15px; line-height: 1.6"
const QUOTE = 'margin: 0 0 16px; padding: 4px 16px; border-left: 4px solid #0f6cbd'

const link = (url: string, label: string) => `<a href="${htmlOf(url)}">${htmlOf(label)}</a>`

/** A notice as the HTML of a mail; whatever people wrote stays text. */
export function mailHtml(
  { lead, quote, next, words }: Notice,
  { page, teams }: RequestLinks,
  language: Language,
  businessName: string,
): string {
  const said = quote
    ? `<p>${htmlOf(quote.label)}</p><blockquote style="${QUOTE}">${htmlOf(quote.text)}</blockquote>`
    : ''
  const inTeams = teams ? ` &nbsp;|&nbsp; ${link(teams, words.openInTeams)}` : ''
  return `<div lang="${language}" style="${FONT}"><p>${htmlOf(lead)}</p>${said}<p>${htmlOf(next)}</p><p><strong>${link(page, words.open)}</strong>${inTeams}<br>${htmlOf(page)}</p><p><small>${htmlOf(words.sentWith(businessName))}</small></p></div>`
}
