import { html } from 'hono/html'
import * as v from 'valibot'
import type { JournalEntry } from '../tenant.ts'
import { type Fact, facts, sandboxed } from './facts.ts'
import { activityItem, mailItem } from './sent-in-names.ts'
import { button, type Html, pretty, type View, when, zoneOf } from './view.ts'
import type { Words } from './words.ts'

const Text = v.optional(v.nullable(v.string()), '')
const Mail = v.object({ To: Text, Subject: Text, Body: Text })
const Meeting = v.object({ topic: Text, start_time: Text, duration: Text })
const MadeMeeting = v.object({ id: v.number(), join_url: v.string() })
const Customer = v.object({ email: Text, description: Text })
const MadeCustomer = v.object({ id: v.string() })
const Post = v.object({ messageBody: Text })
const Columns = v.record(v.string(), v.unknown())

/** What running flows sent, and apps in people's names, newest first, each as the thing it is. */
export function journalSection(view: View) {
  const { words } = view
  const sent = everythingSent(view)
  return html`<section class="card" id="journal" aria-label="${words.journal}"><div class="heading"><h2>${words.journal}</h2>
${sent.length > 0 ? button(view, 'clear-journal', {}, words.clearJournal) : ''}</div>
${sent.length === 0 ? html`<p class="quiet">${words.journalEmpty}</p>` : ''}
${sent.map(({ item }) => item)}</section>`
}

/** Of what was sent in one moment the last comes first, too. */
const everythingSent = (view: View) =>
  [
    ...view.tenant.journal.map((entry) => ({ at: entry.at, item: entryItem(view, entry) })),
    ...view.tenant.mails.map((mail) => ({ at: mail.at, item: mailItem(view, mail) })),
    ...view.tenant.activities.map((activity) => ({ at: activity.at, item: activityItem(view, activity) })),
  ]
    .toReversed()
    .toSorted((one, other) => other.at.localeCompare(one.at))

function entryItem({ words, tenant }: View, entry: JournalEntry) {
  const failed = entry.status >= 400
  const { headline, detail } = picture(words, entry)
  return html`<article class="entry${failed ? ' failed' : ''}"><h3>${headline} ${
    failed ? html`<span class="badge bad">${words.refused(entry.status)}</span>` : ''
  }</h3>
<p class="quiet">${when(entry.at, words, zoneOf(tenant))} · ${words.byFlow(entry.flowName, entry.action)}</p>
${detail}
<details><summary>${words.raw}</summary><p class="quiet">${entry.method} ${entry.path} → ${entry.status}</p>
${pretty(entry.body)}${pretty(entry.answer)}</details></article>`
}

interface Picture {
  readonly headline: string
  readonly detail: Html | ''
}

function picture(
  words: Words,
  { connector, operationId, method, path, body, answer }: JournalEntry,
): Picture {
  const mail = v.safeParse(Mail, body)
  if (operationId === 'SendEmailV2' && mail.success) {
    const { To, Subject, Body } = mail.output
    const detail = html`${facts([
      [words.recipient, To],
      [words.subject, Subject],
    ])}${sandboxed(Subject ?? '', Body ?? '')}`
    return { headline: words.sentMail(To || '—'), detail }
  }
  const meeting = v.safeParse(Meeting, body)
  if (operationId === 'CreateMeeting' && meeting.success) {
    const { topic, start_time, duration } = meeting.output
    const made = v.safeParse(MadeMeeting, answer)
    const detail = facts([
      [words.starts, start_time],
      [words.minutes, duration],
      [words.id, made.success ? String(made.output.id) : null],
      [words.joinLink, made.success ? made.output.join_url : null],
    ])
    return { headline: words.madeMeeting(topic ?? ''), detail }
  }
  const customer = v.safeParse(Customer, body)
  if (operationId === 'CreateCustomer' && customer.success) {
    const made = v.safeParse(MadeCustomer, answer)
    const detail = facts([
      [words.description, customer.output.description],
      [words.id, made.success ? made.output.id : null],
    ])
    return { headline: words.madeCustomer(customer.output.email || '—'), detail }
  }
  const post = v.safeParse(Post, body)
  if (connector === 'shared_teams' && post.success) {
    const detail = sandboxed(words.messageBody, post.output.messageBody ?? '')
    return { headline: words.postedMessage, detail }
  }
  if (connector === 'shared_commondataserviceforapps') return dataversePicture(words, { method, path, body })
  return { headline: words.otherRequest(connector), detail: '' }
}

function dataversePicture(
  words: Words,
  { method, path, body }: Pick<JournalEntry, 'method' | 'path' | 'body'>,
): Picture {
  const [, table = ''] = /\/([a-z_]+)(?:\(|\?|$)/.exec(path) ?? []
  const columns = v.safeParse(Columns, body)
  const detail = facts([
    [words.address, `${method} ${decodeURIComponent(path.replaceAll('+', ' '))}`],
    ...Object.entries(columns.success ? columns.output : {}).map(
      ([name, value]): Fact => [name, String(value)],
    ),
  ])
  return { headline: method === 'GET' ? words.readRows(table) : words.wroteRow(table), detail }
}
