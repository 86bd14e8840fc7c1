import type { ReactNode } from 'react'
import { useDates } from '#app/text/dates.ts'
import { Address } from '#app/ui/address.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import { FactList } from '../wizard/fact-list.tsx'
import { lastEvent } from './history-facts.ts'
import { useRequest } from './request-context.ts'
import styles from './request-page.module.css'
import { useRequestNames, useRequestsText } from './requests-words.ts'

/** Who asks, since when, and why. */
export function Asked() {
  const { asked } = useRequestsText()
  const { templateOf } = useRequestNames()
  const { date, moment } = useDates()
  const { request } = useRequest()
  const { content, isMine, history, createdAt, state, expiresAt } = request
  const sent = lastEvent(history, 'sent')?.at
  const template = templateOf(request)
  const facts: readonly (readonly [string, ReactNode])[] = [
    ...(isMine ? [] : [[asked.by, <Requester key="by" />] as const]),
    [sent ? asked.when : asked.writtenOn, moment(sent ?? createdAt)],
    ...(state === 'sent' && expiresAt ? [[asked.expires, date(expiresAt)] as const] : []),
    ...(template === null ? [] : [[asked.template, template] as const]),
    ...(content.kind === 'flow' && content.name ? [[asked.name, content.name] as const] : []),
  ]
  return (
    <Section title={asked.title}>
      <figure className={styles.said}>
        <figcaption className={words.small}>{asked.why}</figcaption>
        {content.reason.trim() ? (
          <blockquote className={styles.quote}>{content.reason}</blockquote>
        ) : (
          <p className={words.quiet}>{asked.noReason}</p>
        )}
      </figure>
      <FactList facts={facts} />
    </Section>
  )
}

function Requester() {
  const { requesterOf } = useRequestNames()
  const { request } = useRequest()
  return (
    <>
      {requesterOf(request)}
      <br />
      <Address className={words.small}>{request.requester.address}</Address>
    </>
  )
}
