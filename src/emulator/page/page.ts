import { html, raw } from 'hono/html'
import { businessSection } from './business-section.ts'
import { connectionsSection } from './connections-section.ts'
import { faultsSection } from './faults-section.ts'
import { journalSection } from './journal-section.ts'
import { myFlowsSection } from './my-flows-section.ts'
import { runsSection } from './runs-section.ts'
import { pageStyle } from './style.ts'
import { switchesSection } from './switches-section.ts'
import { addressOf, button, type View } from './view.ts'

/** Everything about one tenant on one page. */
export function page(view: View, otherLanguage: View['words']) {
  const { world, tenant, words } = view
  const inTeams = `/teams?${new URLSearchParams({ tenant: tenant.id })}`
  return html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${tenant.name} · ${words.title}</title>
<style>${raw(pageStyle)}</style>
</head>
<body>
<aside class="notice"><strong>${words.notMicrosoft}</strong>${words.notMicrosoftDetail}</aside>
<header><h1>${words.title}</h1>
<nav aria-label="${words.tenants}"><ul>${[...world.tenants.values()].map(
    (one) =>
      html`<li><a href="${addressOf(one, words)}" ${one === tenant ? html`aria-current="page"` : ''}>${one.name}</a></li>`,
  )}</ul></nav>
${world.appUrl ? html`<a class="other" href="${inTeams}">${words.inTeams}</a>` : ''}<a class="other" lang="${otherLanguage.language}" hreflang="${otherLanguage.language}" href="${addressOf(tenant, otherLanguage)}">${words.otherLanguage}</a></header>
<main><div class="column">${businessSection(view)}${myFlowsSection(view)}${connectionsSection(view)}${switchesSection(view)}${faultsSection(view)}
<section class="card" id="reset"><div class="heading"><h2>${words.reset}</h2>${button(view, 'reset', {}, words.reset, 'grave')}</div>
<p class="quiet">${words.resetDetail}</p></section></div>
<div class="column">${journalSection(view)}${runsSection(view)}</div></main>
</body>
</html>`
}
