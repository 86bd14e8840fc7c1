import { html } from 'hono/html'
import { findIana } from 'windows-iana'
import type { Tenant } from '../tenant.ts'
import type { World } from '../world.ts'
import type { Words } from './words.ts'

export type Html = ReturnType<typeof html>

/** What one showing of the page is about. */
export interface View {
  readonly world: World
  readonly tenant: Tenant
  readonly words: Words
}

/** The page's address for a tenant in a language. */
export const addressOf = (tenant: Tenant, { language }: Words, anchor = '') =>
  `/emulator?${new URLSearchParams({ tenant: tenant.id, language })}${anchor && `#${anchor}`}`

/** An instant in words, in a time zone by its Windows name. */
export function when(instant: string, { language }: Words, windowsZone: string): string {
  const [timeZone = 'UTC'] = findIana(windowsZone)
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(instant),
  )
}

/** The time zone in which a tenant's happenings are told. */
export const zoneOf = ({ businesses }: Tenant): string => businesses[0]?.businessTimeZone ?? 'UTC'

/** A form that does something and comes back to the page; without JavaScript. */
export const form = (
  { tenant, words }: View,
  action: string,
  fields: Record<string, string>,
  content: Html,
) =>
  html`<form method="post" action="/emulator/${action}">
<input type="hidden" name="tenant" value="${tenant.id}"><input type="hidden" name="language" value="${words.language}">
${Object.entries(fields).map(
  ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
)}${content}</form>`

/** A form that is one button. */
export const button = (
  view: View,
  action: string,
  fields: Record<string, string>,
  label: string,
  look: 'plain' | 'first' | 'grave' = 'plain',
) =>
  form(view, action, fields, html`<button${look === 'plain' ? '' : html` class="${look}"`}>${label}</button>`)

/** JSON to read. */
export const pretty = (value: unknown) => html`<pre>${JSON.stringify(value, null, 2) ?? ''}</pre>`
