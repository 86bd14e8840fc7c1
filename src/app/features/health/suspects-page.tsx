import type { ReactNode } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { useAnswer } from '#app/api/use-answer.ts'
import { ChatButton } from '#app/features/businesses/chat-button.tsx'
import { overviewQuery } from '#app/features/businesses/queries.ts'
import { places } from '#app/routes.ts'
import { useDates } from '#app/text/dates.ts'
import { useHealthText } from '#app/text/health-words.ts'
import { useText } from '#app/text/text-context.tsx'
import { Address } from '#app/ui/address.tsx'
import { BackLink } from '#app/ui/back-link.tsx'
import { ExternalLink } from '#app/ui/external-link.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageSkeleton } from '#app/ui/page-skeleton.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { Section } from '#app/ui/section.tsx'
import { useOutcome } from '#app/ui/use-outcome.ts'
import words from '#app/ui/words.module.css'
import type { FlowSummary } from '#contract/flow.ts'
import type { DeletedSuspect, Suspects } from '#contract/suspects.ts'
import health from './health.module.css'
import { suspectsQuery } from './queries.ts'
import styles from './suspects.module.css'

/** What may hold the slots of a booking page that nothing visible holds, each with the way to release it. */
export default function SuspectsPage({ address }: { readonly address: string }) {
  const { suspects: text } = useHealthText()
  const api = useApi()
  const { data: overview } = useAnswer(overviewQuery(api, address))
  const { data: found, problem, askAgain } = useAnswer(suspectsQuery(api, address))
  useOutcome(found ? 'shown' : problem)
  return (
    <div className={health.page}>
      <div className={health.heading}>
        <BackLink href={places.business(address)}>{overview?.business.displayName ?? address}</BackLink>
        <PageTitle>{text.title}</PageTitle>
        {found && (
          <>
            <p className={words.strong}>{found.unseen > 0 ? text.unseen(found.unseen) : text.noneUnseen}</p>
            {found.unseen > 0 && <p className={words.quiet}>{text.lead}</p>}
          </>
        )}
      </div>
      {problem && <ProblemMessage problem={problem} onRetry={askAgain} />}
      {found && <Found address={address} found={found} />}
      {!found && !problem && <PageSkeleton />}
    </div>
  )
}

interface FoundProps {
  readonly address: string
  readonly found: Suspects
}

function Found({ address, found }: FoundProps) {
  const { suspects: text } = useHealthText()
  const { broken, off, deleted, deletedElsewhere, hidden, administrators } = found
  const row = (flow: FlowSummary) => <FlowSuspect key={flow.id} address={address} flow={flow} />
  const gone = (flow: DeletedSuspect) => <DeletedRow key={flow.id} flow={flow} />
  const nothing = [broken, off, deleted, deletedElsewhere, hidden ?? [], administrators].every(
    (each) => each.length === 0,
  )
  return (
    <>
      {nothing && (
        <Section title={text.nothing}>
          <p className={words.plain}>{text.nothingAdvice}</p>
        </Section>
      )}
      <Group of={text.broken}>{broken.map(row)}</Group>
      <Group of={text.deleted}>{deleted.map(gone)}</Group>
      <Group of={text.off}>{off.map(row)}</Group>
      <Group of={text.hidden}>
        {(hidden ?? []).map(({ id, environment, portalUrl }) => (
          <Row key={id} what={text.hidden.flow(id, environment)}>
            <ExternalLink href={portalUrl} label={`${text.open}: ${id}`}>
              {text.open}
            </ExternalLink>
          </Row>
        ))}
      </Group>
      <Group of={text.administrators}>
        {administrators.map((person) => (
          <Row
            key={person.emailAddress}
            what={person.displayName}
            more={<Address>{person.emailAddress}</Address>}
          >
            <ChatButton person={person} />
          </Row>
        ))}
      </Group>
      <Group of={text.deletedElsewhere}>{deletedElsewhere.map(gone)}</Group>
    </>
  )
}

interface GroupProps {
  readonly of: { readonly title: string; readonly todo: string }
  readonly children: readonly ReactNode[]
}

/** Suspects of one kind, with the way to release what they hold. */
function Group({ of: { title, todo }, children }: GroupProps) {
  if (children.length === 0) return null
  return (
    <Section title={title}>
      <p className={words.plain}>{todo}</p>
      <ul className={styles.list}>{children}</ul>
    </Section>
  )
}

interface RowProps {
  readonly what: ReactNode
  readonly more?: ReactNode
  readonly children?: ReactNode
}

function Row({ what, more, children }: RowProps) {
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={words.strong}>{what}</p>
        {more && <p className={words.small}>{more}</p>}
      </div>
      {children}
    </li>
  )
}

function FlowSuspect({ address, flow }: { readonly address: string; readonly flow: FlowSummary }) {
  const { suspects: text } = useHealthText()
  const { flows, triggers } = useText()
  return (
    <Row
      what={flow.name}
      more={[...flow.operations.map((operation) => triggers[operation]), flow.owner.name]
        .filter((part) => part !== '')
        .join(' · ')}
    >
      <LinkButton href={places.health(address, flow.id)} size="small" label={text.health(flow.name)}>
        {flows.health}
      </LinkButton>
    </Row>
  )
}

function DeletedRow({ flow: { name, at, by } }: { readonly flow: DeletedSuspect }) {
  const { suspects: text } = useHealthText()
  const { moment } = useDates()
  const when = at === null ? '' : moment(at)
  const more = by
    ? by.isMe
      ? text.deleted.byYou(when)
      : text.deleted.by(by.displayName, when)
    : when && text.deletedElsewhere.when(when)
  return <Row what={name || text.deleted.nameless} more={more} />
}
