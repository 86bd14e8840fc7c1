import { html } from 'hono/html'
import type { Account } from '../entra/directory.ts'
import type { PlacedRequest } from './host-page.ts'
import { locales, tabKinds, themes, tokenAnswers } from './setting.ts'
import type { TeamsWords } from './words.ts'

/** What one can make Teams do: theme and token answer at once, all else by opening the tab again. */
export function controls(words: TeamsWords, { tenant }: Account, request: PlacedRequest) {
  const { theme, locale, tab, naa, auth, business, at } = request
  const name = ({ id }: { id: string }) => id
  const answers = tokenAnswers.map((answer) => [answer, answer === 'token' ? words.token : answer] as const)
  const somebodyElse = new URLSearchParams({ app: request.app, locale })
  return html`<form action="/teams">
${Object.entries({ app: request.app, tenant: tenant.id, user: request.user }).map(
  ([field, value]) => html`<input type="hidden" name="${field}" value="${value}">`,
)}
${choice('theme', words.theme, theme, named(themes, words.themes))}
${choice('auth', words.tokenAnswer, auth, answers)}
${choice('tab', words.kind, tab, named(tabKinds, words.kinds))}
${choice('business', words.business, business, [
  ['', '—'] as const,
  ...tenant.businesses.map((one) => [name(one), one.displayName] as const),
])}
${choice('locale', words.locale, locale, named(locales, words.locales))}
${choice('naa', words.nested, naa, [['yes', words.yes] as const, ['no', words.no] as const])}
<label class="field wide">${words.place}<input type="text" name="at" value="${at}"></label>
<div class="deeds"><button class="first">${words.reopen}</button>
<button type="button" id="suspend">${words.suspend}</button>
<button type="button" id="resume" disabled>${words.resume}</button></div>
</form>
<p class="ways"><a href="/teams?${somebodyElse}">${words.someoneElse}</a> <a href="/emulator?tenant=${tenant.id}">${words.emulator}</a></p>`
}

const named = <Name extends string>(names: readonly Name[], words: Readonly<Record<Name, string>>) =>
  names.map((name) => [name, words[name]] as const)

const choice = (
  field: string,
  label: string,
  chosen: string,
  options: readonly (readonly [value: string, label: string])[],
) =>
  html`<label class="field">${label}<select name="${field}" id="${field}">${options.map(
    ([value, text]) =>
      html`<option value="${value}" ${value === chosen ? html`selected` : ''}>${text}</option>`,
  )}</select></label>`
