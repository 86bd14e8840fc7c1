import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import { application } from '../entra/application.ts'
import type { Account } from '../entra/directory.ts'
import { controls } from './controls.ts'
import { dialogs } from './dialogs.ts'
import type { Setting } from './setting.ts'
import { teamsStyle } from './style.ts'
import { savedFor, type TabRequest } from './tab-request.ts'
import { teamsWords } from './words.ts'

/** The id under which the app is known in Teams. */
const APP_ID = '33333333-aaaa-4bbb-8ccc-444444444444'
const styleHash = createHash('sha256').update(teamsStyle).digest('base64')

/** A request that says where the app is. */
export interface PlacedRequest extends TabRequest {
  readonly app: string
}

/** The Teams client with the tab in its frame, which the script opens and talks to. */
export function hostPage(c: Context, account: Account, request: PlacedRequest) {
  const words = teamsWords(request.locale)
  const setting = settingOf(account, request)
  c.header(
    'Content-Security-Policy',
    `default-src 'none'; script-src 'self'; style-src 'sha256-${styleHash}'; connect-src 'self'; frame-src ${request.app}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'`,
  )
  c.header('Cache-Control', 'no-store')
  return c.html(html`<!doctype html>
<html lang="${request.locale.slice(0, 2)}" data-theme="${request.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${application.name} · ${words.notMicrosoft}</title>
<style>${raw(teamsStyle)}</style>
<script type="module" src="/teams/client.js"></script>
</head>
<body>
<aside class="notice">${words.notMicrosoft}</aside>
<header>
<h1 id="name">${setting.settings?.suggestedDisplayName ?? application.name}</h1>
<p id="status" role="status"></p>
<div class="deeds">
<button id="save" class="first" disabled hidden>${words.save}</button>
<button id="remove" class="first" disabled hidden>${words.remove}</button>
</div>
<details id="controls"><summary>${words.controls}</summary>${controls(words, account, request)}</details>
</header>
<main id="stage">
<noscript>${words.noScript}</noscript>
<section id="failure" class="cover" hidden><h2>${words.failureTitle}</h2><p id="reason"></p><button id="retry">${words.retry}</button></section>
<section id="asleep" class="cover" hidden><h2>${words.asleepTitle}</h2></section>
</main>
<footer><details><summary>${words.log} <span id="count"></span></summary><ol id="log" tabindex="0" aria-label="${words.log}"></ol></details></footer>
${dialogs(words, account.user.displayName)}
<script type="application/json" id="setting">${raw(JSON.stringify(setting).replaceAll('<', '\\u003c'))}</script>
</body>
</html>`)
}

function settingOf({ tenant, user }: Account, request: PlacedRequest): Setting {
  const { app, business, tab } = request
  const chosen =
    tenant.businesses.find(({ id }) => id.toLowerCase() === business.toLowerCase()) ??
    (business ? { id: business, displayName: business } : tenant.businesses[0])
  const saved = tab === 'channel' || tab === 'remove' || (tab === 'configure' && business !== '')
  return {
    app,
    appName: application.name,
    appId: APP_ID,
    tab,
    theme: request.theme,
    locale: request.locale,
    at: request.at,
    nestedAppAuth: request.naa === 'yes',
    tokenAnswer: request.auth,
    person: {
      id: user.id,
      name: user.displayName,
      username: user.userPrincipalName,
      tenantId: tenant.id,
    },
    settings: saved && chosen ? savedFor(app, chosen) : null,
    words: teamsWords(request.locale).live,
  }
}
