import { html } from 'hono/html'
import { readDeepLink } from '../teams/deep-link.ts'
import type { Activity, Mail, Party } from '../tenant.ts'
import { facts, sandboxed } from './facts.ts'
import { type View, when, zoneOf } from './view.ts'

/** A mail that an app sent in somebody's name, and where its links lead. */
export function mailItem(view: View, { at, from, to, cc, bcc, subject, body }: Mail) {
  const { words, tenant } = view
  const recipients = [...to, ...cc, ...bcc]
  return html`<article class="entry"><h3>${words.sentMail(recipients.map(addressed).join(', '))}</h3>
<p class="quiet">${when(at, words, zoneOf(tenant))} · ${words.inName(from.name)}</p>
${facts([
  [words.sender, addressed(from)],
  [words.subject, subject],
])}
${body.contentType === 'html' ? sandboxed(subject, body.content) : html`<pre>${body.content}</pre>`}
${linksIn(body.content).map((url) => link(view, url, recipients.length === 1 ? recipients[0] : undefined))}</article>`
}

/** A notification as an app sent it; Teams would say it in the words of the app's manifest. */
export function activityItem(view: View, activity: Activity) {
  const { words, tenant } = view
  const { at, actor, recipient, activityType, topic, previewText, templateParameters } = activity
  return html`<article class="entry"><h3>${words.notified(recipient.name)}</h3>
<p class="quiet">${when(at, words, zoneOf(tenant))} · ${words.inName(actor.name)}</p>
${facts([
  [words.activityType, activityType],
  ...templateParameters.map(({ name, value }) => [`{${name}}`, value] as const),
  [words.preview, previewText],
  [words.topic, topic.value],
])}
${topic.webUrl ? link(view, topic.webUrl, recipient) : ''}</article>`
}

/** Where something leads that was sent to somebody; a link into Teams leads to the Teams that is played here. */
function link({ words, tenant, world }: View, url: string, user?: Party) {
  const inTab = readDeepLink(url)
  if (!inTab) return html`<p><a href="${url}">${url}</a></p>`
  const query = new URLSearchParams({
    tenant: tenant.id,
    ...(user ? { user: user.address } : {}),
    at: inTab.subPageId,
  })
  return world.appUrl
    ? html`<p><a href="/teams?${query}" title="${url}">${words.openInTeams}</a></p>`
    : html`<p>${url}</p>`
}

const addressed = ({ name, address }: Party) => (name === address ? address : `${name} <${address}>`)

/** The frame of a mail opens nothing, so its links stand below it. */
const linksIn = (content: string): string[] => [
  ...new Set(
    [...content.matchAll(/\bhttps?:\/\/[^\s"'<>]+/g)].map(([found]) => found.replaceAll('&amp;', '&')),
  ),
]
