import type { NoticeKind, NoticeResult, SendNotice } from '#contract/request.ts'
import { sameMailbox } from '#domain/smtp-address.ts'
import type { Desk } from '../desk.ts'
import { ProblemError } from '../problem-error.ts'
import { mailHtml } from './mail-html.ts'
import { isWorthTelling, noticeOf, type ToldRequest } from './notice.ts'
import { type Recipient, resultOf, tellEach, tellTogether } from './outcome.ts'
import { requestLinks } from './request-links.ts'

/** The most people that are told at once. */
const MOST_TOLD = 20

type Teller = Pick<Desk, 'config' | 'caller' | 'microsoft' | 'mailbox' | 'requestId'>

/** How somebody may tell others of a request as it is now: whoever asked while it waits, then whoever decides about those of others. */
export const noticesOffered = (
  { notices }: Teller['config'],
  request: Pick<ToldRequest, 'kind' | 'state'>,
  may: { readonly ask: boolean; readonly decide: boolean },
): NoticeKind[] => {
  const tells = request.state === 'sent' ? may.ask : may.decide && !may.ask
  return tells && isWorthTelling(request) ? [...notices] : []
}

/** Tells others of a request in the caller's name: the administrators while it waits, then whoever asked. Nobody is told before the caller has consented to it. */
export async function tell(
  { config, caller, microsoft, mailbox, requestId }: Teller,
  { kind, language }: SendNotice,
  request: ToldRequest,
  recipients: readonly Recipient[],
): Promise<NoticeResult> {
  const notice = noticeOf(request, language)
  if (!notice)
    throw new ProblemError(409, 'move-not-allowed', 'There is nothing to tell of this request now.')
  const links = requestLinks(config, mailbox, request.id)
  const link = kind === 'mail' ? links.page : links.teams
  if (!config.notices.includes(kind) || !link)
    throw new ProblemError(404, 'not-found', 'Nobody is told in this way here.')
  const isOther = ({ address }: Recipient) =>
    address.trim() !== '' && !caller.addresses.some((own) => sameMailbox(own, address))
  const people = recipients.filter(isOther).slice(0, MOST_TOLD)
  if (people.length === 0) return { told: [], failed: [] }
  if (kind === 'mail') {
    const mail = await microsoft.notices.mailer()
    const html = mailHtml(notice, links, language, request.businessName)
    return resultOf(
      await tellTogether(people, mail({ to: people, subject: notice.subject, html })),
      requestId,
    )
  }
  const notify = await microsoft.notices.notifier()
  const activity = { ...notice.activity, preview: notice.preview, topic: request.businessName, link }
  const told = await tellEach(people, ({ userId, address }) => notify(userId ?? address, activity))
  return resultOf(told, requestId)
}
