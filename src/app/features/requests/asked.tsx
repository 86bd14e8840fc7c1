import { useDates } from '#app/text/dates.ts'
import { Address } from '#app/ui/address.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import facts from '../wizard/review-facts.module.css'
import { lastEvent } from './history-facts.ts'
import { useRequest } from './request-context.ts'
import styles from './request-page.module.css'
import { useRequestNames, useRequestsText } from './requests-words.ts'

/** Who asks, since when, and why. */
export function Asked() {
  const { asked } = useRequestsText()
  const { requesterOf, templateOf } = useRequestNames()
  const { date, moment } = useDates()
  const { request } = useRequest()
  const { content, requester, isMine, history, createdAt, state, expiresAt } = request
  const sent = lastEvent(history, 'sent')?.at
  const template = templateOf(request)
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
      <dl className={facts.facts}>
        {!isMine && (
          <>
            <dt className={facts.term}>{asked.by}</dt>
            <dd className={facts.fact}>
              {requesterOf(request)}
              <br />
              <Address className={words.small}>{requester.address}</Address>
            </dd>
          </>
        )}
        <dt className={facts.term}>{sent ? asked.when : asked.writtenOn}</dt>
        <dd className={facts.fact}>{moment(sent ?? createdAt)}</dd>
        {state === 'sent' && expiresAt && (
          <>
            <dt className={facts.term}>{asked.expires}</dt>
            <dd className={facts.fact}>{date(expiresAt)}</dd>
          </>
        )}
        {template !== null && (
          <>
            <dt className={facts.term}>{asked.template}</dt>
            <dd className={facts.fact}>{template}</dd>
          </>
        )}
        {content.kind === 'flow' && content.name && (
          <>
            <dt className={facts.term}>{asked.name}</dt>
            <dd className={facts.fact}>{content.name}</dd>
          </>
        )}
      </dl>
    </Section>
  )
}
