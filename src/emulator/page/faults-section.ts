import { html } from 'hono/html'
import { faultPresets, isFaultPreset } from './fault-presets.ts'
import { button, type View } from './view.ts'

/** Troubles to set up for the next request, and those that wait. */
export function faultsSection(view: View) {
  const { words, tenant } = view
  const waiting = tenant.faults.filter(({ times }) => times > 0)
  return html`<section class="card" id="faults" aria-label="${words.faults}"><h2>${words.faults}</h2>
<div class="buttons">${Object.keys(faultPresets).map((preset) =>
    isFaultPreset(preset) ? button(view, 'fault', { preset }, words.faultNames[preset]) : '',
  )}</div>
${
  waiting.length > 0
    ? html`<h3>${words.waitingFaults}</h3><ul class="plain">${waiting.map(
        ({ id, match, answer, times }) =>
          html`<li class="appointment"><span>${match.method ?? ''} ${match.path} → ${answer?.status ?? '…'} (×${times})</span>
${button(view, 'remove-fault', { fault: id }, words.remove)}</li>`,
      )}</ul>`
    : ''
}</section>`
}
