import { html } from 'hono/html'
import { productNames } from '../connectors/product-names.ts'
import type { Connection, User } from '../tenant.ts'
import { button, type View } from './view.ts'

/** Everybody's connections, person by person, to be broken and repaired. */
export function connectionsSection(view: View) {
  const { tenant, words } = view
  const owners = tenant.users.filter(({ id }) => tenant.connections.some(({ ownerId }) => ownerId === id))
  return html`<section class="card" id="connections" aria-label="${words.connections}"><h2>${words.connections}</h2>
${owners.map(
  (owner) => html`<h3>${owner.displayName}</h3>
<ul class="plain">${tenant.connections
    .filter(({ ownerId }) => ownerId === owner.id)
    .map((connection) => connectionItem(view, owner, connection))}</ul>`,
)}</section>`
}

function connectionItem(view: View, { displayName }: User, { name, apiName, status }: Connection) {
  const { words } = view
  const product = productNames[apiName] ?? apiName
  const good = status === 'Connected'
  return html`<li class="connection" aria-label="${words.connectionOf(product, displayName)}">
<span>${product} <span class="badge ${good ? 'good' : 'bad'}">${words.connectionStatuses[status]}</span></span>
${
  good
    ? button(view, 'connection', { connection: name, status: 'Error' }, words.break)
    : button(view, 'connection', { connection: name, status: 'Connected' }, words.repair, 'first')
}</li>`
}
