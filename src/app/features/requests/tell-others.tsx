import { AlertRegular } from '@fluentui/react-icons/headless/svg/alert'
import { ChatRegular } from '@fluentui/react-icons/headless/svg/chat'
import { MailRegular } from '@fluentui/react-icons/headless/svg/mail'
import { type MouseEvent, useRef } from 'react'
import { useHost } from '#app/host/host.ts'
import { useIdentity } from '#app/identity/identity-context.tsx'
import { useText } from '#app/text/text-context.tsx'
import { AnchorButton, Button } from '#app/ui/button.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import { isOpen } from '#domain/request/moves.ts'
import { sameMailbox } from '#domain/smtp-address.ts'
import { chatAbout } from './chat-about.ts'
import { NoticeOutcome } from './notice-outcome.tsx'
import { useRequest } from './request-context.ts'
import styles from './request-page.module.css'
import { useRequestNames, useRequestsText } from './requests-words.ts'
import { useRequestLink } from './use-request-link.ts'

const icons = { mail: <MailRegular />, activity: <AlertRegular /> } as const

/** The ways to tell others of the request: the administrators while it waits, or whoever asked. */
export function TellOthers() {
  const { tell: text } = useRequestsText()
  const { common } = useText()
  const { whatOf } = useRequestNames()
  const { account } = useIdentity()
  const { request, overview, notices } = useRequest()
  const { displayName, address } = overview.business
  const { isMine, state, requester } = request
  const what = whatOf(request)
  const link = useRequestLink(address, request.id, what)
  const shown = useRef<HTMLElement>(null)
  const chat = useHostLink()
  if (state === 'draft' || (isMine && !isOpen(state))) return null

  const people = isMine
    ? overview.administrators
        .map(({ emailAddress }) => emailAddress)
        .filter((one) => !sameMailbox(one, account.username))
    : [requester.address]
  const message = (isMine ? text.askMessage : text.decisionMessage)(what, displayName, link)
  return (
    <Section title={isMine ? text.administrators : text.requester(requester.name)}>
      <p className={words.quiet}>{text.optional}</p>
      <div className={styles.ways}>
        <CopyButton value={link} fallback={shown}>
          {text.copyLink}
        </CopyButton>
        {people.length > 0 && (
          <AnchorButton
            icon={<ChatRegular />}
            aria-label={`${text.chat} (${common.opensInNewTab})`}
            {...chat(chatAbout(people, message))}
          >
            {text.chat}
          </AnchorButton>
        )}
        {request.notices.map((kind) => (
          <Button
            key={kind}
            icon={icons[kind]}
            aria-disabled={notices.told[kind]?.kind === 'sending'}
            onClick={() => notices.tell(kind)}
          >
            {text[kind]}
          </Button>
        ))}
      </div>
      <NoticeOutcome />
      <bdi ref={shown} className={styles.link}>
        {link}
      </bdi>
    </Section>
  )
}

/** A link of Teams' own, which inside Teams opens without leaving it. */
function useHostLink() {
  const host = useHost()
  return (href: string) => {
    if (!host) return { href }
    const onClick = (event: MouseEvent) => {
      event.preventDefault()
      host.open(href).catch(() => undefined)
    }
    return { href, onClick }
  }
}
