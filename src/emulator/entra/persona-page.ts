import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Tenant, User } from '../tenant.ts'
import { personasOf } from './directory.ts'
import { entraPage } from './page.ts'
import type { Words } from './words.ts'

/** The page where one chooses who to be; the form posts to the very address it stands at. */
export const personaPage = (c: Context, words: Words, tenants: readonly Tenant[]): Promise<Response> =>
  entraPage(c, words, {
    title: words.choosePersona,
    lead: words.signsInTo,
    body: html`<form method="post">${peopleIn(words, tenants, 'persona')}</form>`,
  })

/** Everybody who can be chosen, tenant by tenant; the button pressed sends their id in the field. */
export const peopleIn = (words: Words, tenants: readonly Tenant[], field: string) =>
  tenants.map((tenant) => tenantSection(words, tenant, field))

function tenantSection(words: Words, tenant: Tenant, field: string) {
  const { id, name, domain } = tenant
  const people = personasOf(tenant)
  return html`<section aria-labelledby="tenant-${id}">
<h2 id="tenant-${id}">${name}</h2>
<p class="domain">${domain}</p>
${
  people.length === 0
    ? html`<p>${words.nobody}</p>`
    : html`<ul class="people" aria-label="${words.people(name)}">${people.map((user) => personButton(words, user, field))}</ul>`
}
</section>`
}

const personButton = (words: Words, { id, displayName, userPrincipalName, about }: User, field: string) =>
  html`<li><button class="person" name="${field}" value="${id}">
<span class="initial" aria-hidden="true">${initials(displayName)}</span>
<span><span class="name">${displayName}</span>
<span class="address">${breakable(userPrincipalName)}</span>
<span class="about">${about[words.language]}</span></span>
</button></li>`

/** Two letters of a Latin name; the first character of any other. */
const initials = (name: string) =>
  /^[A-Z]/.test(name)
    ? name
        .split(' ')
        .map((word) => word.slice(0, 1))
        .join('')
        .slice(0, 2)
    : name.slice(0, 1)

/** An address that is too long for its line breaks before the @. */
const breakable = (address: string) => {
  const [local, domain] = address.split('@')
  return html`${local}<wbr>@${domain}`
}
