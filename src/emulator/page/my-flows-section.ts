import { html } from 'hono/html'
import type { MyFlow, Tenant } from '../tenant.ts'
import { button, type View } from './view.ts'

/** The flows that only the flow service knows, whose they are, and a way to have some. */
export function myFlowsSection(view: View) {
  const { tenant, words } = view
  const flows = [...tenant.myFlows.values()].filter(({ deleted }) => !deleted)
  return html`<section class="card" id="my-flows" aria-label="${words.myFlows}"><h2>${words.myFlows}</h2>
<p class="quiet">${words.myFlowsDetail}</p>
${
  flows.length > 0
    ? html`<ul class="plain">${flows.map((flow) => flowItem(view, flow))}</ul>`
    : html`<p>${words.noMyFlows}</p>${button(view, 'my-flows', {}, words.addMyFlows)}`
}</section>`
}

function flowItem({ tenant, words }: View, flow: MyFlow) {
  const environment = tenant.environments.find(({ id }) => id === flow.environmentId)
  const others = flow.shares.map(({ userId }) => nameOf(tenant, userId)).join(', ')
  return html`<li class="connection" aria-label="${flow.name}"><span>${flow.name}<br>
<span class="quiet">${words.myFlowIn(environment?.displayName ?? flow.environmentId, ownerOf(tenant, flow))}${
    others ? html`<br>${words.sharedWith(others)}` : ''
  }</span></span>
<span class="badge${flow.statecode === 1 ? ' good' : flow.statecode === 2 ? ' bad' : ''}">${words.flowStates[flow.statecode]}</span></li>`
}

/** What the owner of a flow outside solutions is called. */
export const ownerOf = (tenant: Tenant, { ownerId }: MyFlow): string => nameOf(tenant, ownerId)

const nameOf = ({ users }: Tenant, userId: string) =>
  users.find(({ id }) => id === userId)?.displayName ?? userId
