import { html } from 'hono/html'
import { type Shape, shapes } from '../bookings/sample-bookings.ts'
import { staffMember } from '../bookings/staff.ts'
import { webhookLimit, webhooksOf } from '../bookings/webhooks.ts'
import type { Appointment, BookingBusiness, User, Webhook } from '../tenant.ts'
import { organizationOf } from '../world.ts'
import { ownerOf } from './my-flows-section.ts'
import { button, form, type View, when } from './view.ts'

/** Each booking page: who really holds its webhooks, what can be booked, and what is booked. */
export function businessSection(view: View) {
  const { tenant, words } = view
  return html`<section class="card" id="pages" aria-label="${words.pages}"><h2>${words.pages}</h2>
${tenant.businesses.map(
  (
    business,
  ) => html`<section class="business" aria-label="${business.displayName}"><h3>${business.displayName}</h3>
<p class="quiet">${business.id}</p>
${webhookMeter(view, business)}
<h4>${words.book}</h4><div class="buttons">${shapes.map((shape) => bookButton(view, business, shape))}
${button(view, 'book', { business: business.id, shape: 'one-to-one', difficult: 'yes' }, words.bookDifficult)}</div>
<h4>${words.administrators}</h4>${people(view, business)}
<h4>${words.upcoming}</h4>${upcoming(view, business)}</section>`,
)}</section>`
}

function webhookMeter(view: View, business: BookingBusiness) {
  const { tenant, words } = view
  const held = webhooksOf(tenant, business.id)
  const places = Array.from({ length: webhookLimit }, (_, index) => held[index])
  return html`<div class="meter" aria-hidden="true">${places.map(
    (webhook) => html`<span class="${webhook ? (webhook.flowId ? 'held' : 'orphan') : ''}"></span>`,
  )}</div>
<p>${words.webhooksUsed(held.length, webhookLimit)}</p>
<ul>${held.map((webhook) => html`<li>${holder(view, webhook)} · ${words.changeTypes[webhook.changeType]}</li>`)}</ul>
${button(view, 'orphan', { business: business.id }, words.addOrphan)}`
}

/** Who administers the page, and who could be made an administrator as one does in Bookings. */
function people(view: View, business: BookingBusiness) {
  const { tenant, words } = view
  const isAdministrator = (user: User) => staffMember(business, user)?.role === 'administrator'
  const others = tenant.users.filter((user) => !user.signInBlocked && !isAdministrator(user))
  return html`<p>${tenant.users
    .filter(isAdministrator)
    .map(({ displayName }) => displayName)
    .join(', ')}</p>
<details><summary>${words.changeRoles}</summary><div class="buttons">${others.map(({ id, displayName }) =>
    button(
      view,
      'role',
      { business: business.id, user: id, role: 'administrator' },
      words.makeAdministrator(displayName),
    ),
  )}${tenant.users
    .filter(isAdministrator)
    .map(({ id, displayName }) =>
      button(
        view,
        'role',
        { business: business.id, user: id, role: 'teamMember' },
        words.makeTeamMember(displayName),
      ),
    )}</div></details>`
}

function holder({ tenant, words }: View, { flowId, organization }: Webhook): string {
  const mine = tenant.myFlows.get(flowId ?? '')
  if (mine) return words.heldBy(mine.name, ownerOf(tenant, mine))
  const place = organizationOf(tenant, organization ?? '')
  const flow = place?.workflows.get(flowId ?? '')
  if (!place || !flow) return words.holdsNothing
  const owner = place.systemUsers.find(({ systemuserid }) => systemuserid === flow.ownerid)
  return words.heldBy(flow.name, owner?.fullname ?? flow.ownerid)
}

function bookButton(view: View, { id }: BookingBusiness, shape: Shape) {
  const { words } = view
  const labels = {
    'one-to-one': words.bookOneToOne,
    group: words.bookGroup,
    'empty-group': words.bookEmptyGroup,
    'two-staff': words.bookTwoStaff,
  }
  return button(view, 'book', { business: id, shape }, labels[shape])
}

function upcoming(view: View, business: BookingBusiness) {
  const now = view.world.now().toISOString()
  const appointments = business.appointments
    .filter(({ start, cancelled }) => !cancelled && start > now)
    .toSorted((one, other) => one.start.localeCompare(other.start))
  if (appointments.length === 0) return html`<p class="quiet">${view.words.noUpcoming}</p>`
  return html`<ul class="plain">${appointments.map((one) => appointmentItem(view, business, one))}</ul>`
}

function appointmentItem(view: View, business: BookingBusiness, { id, serviceId, ...one }: Appointment) {
  const { words } = view
  const service = business.services.find((known) => known.id === serviceId)
  const staff = business.staff.filter((member) => one.staffMemberIds.includes(member.id))
  const who = one.customers.map(({ name }) => name).join(', ') || words.nobodyBooked
  const at = { business: business.id, appointment: id }
  return html`<li class="appointment" aria-label="${words.aboutAppointment(who)}">
<div><strong>${who}</strong> · ${when(one.start, words, business.businessTimeZone)}<br>
<span class="quiet">${service?.displayName ?? ''} — ${staff.map(({ displayName }) => displayName).join(', ')}</span></div>
<div class="buttons">${button(view, 'change', at, words.moveADay)}${form(
    view,
    'cancel',
    at,
    html`<input type="text" name="reason" aria-label="${words.cancelReason}" placeholder="${words.cancelReason}"><button class="grave">${words.cancel}</button>`,
  )}</div></li>`
}
