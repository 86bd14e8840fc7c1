import { useDates } from '#app/text/dates.ts'
import ProblemDetails from '#app/ui/problem-details.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import type { RequestEvent } from '#contract/request.ts'
import type { RequestKind } from '#domain/request/moves.ts'
import styles from './history.module.css'
import { useRequest } from './request-context.ts'
import { useRequestsText } from './requests-words.ts'

/** How a request came to be what it is, step by step. */
export function History() {
  const { history: text } = useRequestsText()
  const { request } = useRequest()
  return (
    <Section title={text.title}>
      <ol className={styles.events} aria-label={text.title}>
        {request.history.map((event) => (
          <Event key={`${event.at} ${event.to}`} event={event} kind={request.kind} />
        ))}
      </ol>
    </Section>
  )
}

function Event({ event, kind }: { readonly event: RequestEvent; readonly kind: RequestKind }) {
  const { history: text } = useRequestsText()
  const { moment } = useDates()
  const { at, by, to, reason, problem } = event
  const what =
    kind === 'administrator' && (to === 'live' || to === 'approved') ? text.roleEvents[to] : text.events[to]
  return (
    <li className={styles.event} data-state={to}>
      <p className={words.strong}>{what}</p>
      <p className={words.small}>
        {by !== null && `${by} · `}
        <time dateTime={at}>{moment(at)}</time>
      </p>
      {reason && <blockquote className={styles.reason}>{reason}</blockquote>}
      {problem && <ProblemDetails problem={problem} />}
    </li>
  )
}
