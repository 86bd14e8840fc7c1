import { html } from 'hono/html'
import { readDeepLink } from '../teams/deep-link.ts'
import type { Activity, Mail, Party } from '../tenant.ts'
import { facts, sandboxed } from './facts.ts'
import { type View, when, zoneOf } from './view.ts'

/** A mail that an app sent in somebody's name, and where its links lead. */
export function mailItem({ words, tenant }: View, { at, from, to, cc, bcc, subject, body }: Mail) {
  const recipients = [...to, ...cc, ...bcc].map(addressed).join(', ')
  return html`<article class="entry"><h3>${words.sentMail(recipients)}</h3>
<p class="quiet">${when(at, words, zoneOf(tenant))} · ${words.inName(from.name)}</p>
${facts([
  [words.sender, addressed(from)],
  [words.subject, subject],
])}
${body.contentType === 'html' ? sandboxed(subject, body.content) : html`<pre>${body.content}</pre>`}
${linksIn(body.content).map((link) => html`<p><a href="${link}">${link}</a></p>`)}</article>`
}

/** A notification as an app sent it; Teams would say it in the words of the app's manifest. */
export function activityItem({ words, tenant, world }: View, activity: Activity) {
  const { at, actor, recipient, activityType, topic, previewText, templateParameters } = activity
  const place = readDeepLink(topic.webUrl ?? '')?.subPageId
  const inTeams = new URLSearchParams({ tenant: tenant.id, user: recipient.address, at: place ?? '' })
  return html`<article class="entry"><h3>${words.notified(recipient.name)}</h3>
<p class="quiet">${when(at, words, zoneOf(tenant))} · ${words.inName(actor.name)}</p>
${facts([
  [words.activityType, activityType],
  ...templateParameters.map(({ name, value }) => [`{${name}}`, value] as const),
  [words.preview, previewText],
  [words.topic, topic.value],
  [words.link, topic.webUrl],
])}
${world.appUrl && place ? html`<p><a href="/teams?${inTeams}">${words.openInTeams}</a></p>` : ''}</article>`
}

const addressed = ({ name, address }: Party) => (name === address ? address : `${name} <${address}>`)

/** The frame of a mail opens nothing, so its links stand below it. */
const linksIn = (content: string): string[] => [
  ...new Set(
    [...content.matchAll(/\bhttps?:\/\/[^\s"'<>]+/g)].map(([link]) => link.replaceAll('&amp;', '&')),
  ),
]
