import { html } from 'hono/html'
import type { FlowRun } from '../tenant.ts'
import { pretty, type View, when, zoneOf } from './view.ts'
import type { Words } from './words.ts'

/** Which flows ran, newest first, and what became of each action. */
export function runsSection(view: View) {
  const { tenant, words } = view
  return html`<section class="card" id="runs" aria-label="${words.runs}"><h2>${words.runs}</h2>
${tenant.runs.length === 0 ? html`<p class="quiet">${words.runsEmpty}</p>` : ''}
${tenant.runs.toReversed().map((run) => runItem(view, run))}</section>`
}

function runItem({ tenant, words }: View, { flowName, startTime, status, error, trigger, actions }: FlowRun) {
  return html`<article class="run"><h3>${flowName} ${badge(words, status)}</h3>
<p class="quiet">${when(startTime, words, zoneOf(tenant))} · ${trigger.name}</p>
${error ? html`<p class="bad">${error}</p>` : ''}
<ul class="actions">${actions.map(
    (action) =>
      html`<li><span>${action.name}</span> ${badge(words, action.status)} ${
        action.error ? html`<span class="bad">${action.error}</span>` : ''
      }</li>`,
  )}</ul>
<details><summary>${words.triggerBody}</summary>${pretty(trigger.body)}</details></article>`
}

function badge({ statuses }: Words, status: string) {
  const label = Object.entries(statuses).find(([known]) => known === status)?.[1] ?? status
  const look = status === 'Succeeded' ? ' good' : status === 'Skipped' ? '' : ' bad'
  return html`<span class="badge${look}">${label}</span>`
}
