import { html } from 'hono/html'
import { entraRefusalCodes } from '../entra/refusal-codes.ts'
import { activationCodes } from '../flow-service/activation-codes.ts'
import type { Switches } from '../tenant.ts'
import { form, type View } from './view.ts'

/** The switches that are on or off. */
export const checks = [
  'businessListForbidden',
  'isoTimes',
  'armOnDataverseActivate',
  'claimsChallenge',
  'teamsAppInstalled',
  'flowServiceAvailable',
] as const satisfies readonly (keyof Switches)[]

/** How Microsoft's services behave, to be changed. */
export function switchesSection(view: View) {
  const { words } = view
  const { switches } = view.tenant
  const content = html`${checks.map(
    (name) =>
      html`<label class="check"><input type="checkbox" name="${name}" value="yes" ${
        switches[name] ? html`checked` : ''
      }>${words[name]}</label>`,
  )}
${choice('webhookAnswer', words.webhookAnswer, switches.webhookAnswer, words.webhookAnswers)}
${choice('refusalSurface', words.refusalSurface, switches.refusalSurface, { sync: words.sync, async: words.async })}
${choice('wrapperStatus', words.wrapperStatus, String(switches.wrapperStatus), { 400: '400', 403: '403' })}
${choice('clientDataFilter', words.clientDataFilter, switches.clientDataFilter, { accepted: words.accepted, refused: words.filterRefused })}
${choice('webhookRefusal', words.webhookRefusal, switches.webhookRefusal, words.webhookRefusals)}
${choice('unarmedTrigger', words.unarmedTrigger, switches.unarmedTrigger, words.unarmedTriggers)}
${choice('flowActions', words.flowActions, switches.flowActions, words.flowActionAnswers)}
${choice('activationRefusal', words.activationRefusal, switches.activationRefusal, {
  none: words.nothingRefused,
  ...codesByThemselves(activationCodes),
  localised: words.localised,
})}
${choice('entraRefusal', words.entraRefusal, String(switches.entraRefusal?.code ?? 'none'), {
  none: words.nothingRefused,
  ...codesByThemselves(entraRefusalCodes),
})}
<button class="first">${words.save}</button>`
  return html`<section class="card" id="switches" aria-label="${words.switches}"><h2>${words.switches}</h2>${form(view, 'switches', {}, content)}</section>`
}

/** Codes are the same in every language. */
const codesByThemselves = (codes: readonly (string | number)[]) =>
  Object.fromEntries(codes.map((code) => [`${code}`, `${code}`]))

const choice = (name: string, label: string, chosen: string, options: Readonly<Record<string, string>>) =>
  html`<label class="field">${label}<select name="${name}">${Object.entries(options).map(
    ([value, text]) =>
      html`<option value="${value}" ${value === chosen ? html`selected` : ''}>${text}</option>`,
  )}</select></label>`
