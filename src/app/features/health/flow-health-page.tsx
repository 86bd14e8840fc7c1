import { useRef, useState } from 'react'
import * as v from 'valibot'
import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { useApi } from '#app/api/api-context.tsx'
import { useAnswer } from '#app/api/use-answer.ts'
import { overviewQuery } from '#app/features/businesses/queries.ts'
import GoneFlow from '#app/features/flows/gone-flow.tsx'
import { places } from '#app/routes.ts'
import { useHealthText } from '#app/text/health-words.ts'
import { useText } from '#app/text/text-context.tsx'
import { FluentParts } from '#app/theme/fluent-parts.tsx'
import { BackLink } from '#app/ui/back-link.tsx'
import { PageSkeleton } from '#app/ui/page-skeleton.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { useOutcome } from '#app/ui/use-outcome.ts'
import type { FlowSummary } from '#contract/flow.ts'
import { type DeletedFlow, RestoredFlow } from '#contract/flow-operation.ts'
import { DeletedNotice, NotBackNotice } from './deleted-flow.tsx'
import { FlowHealthView } from './flow-health-view.tsx'
import styles from './health.module.css'
import { flowHealthQuery } from './queries.ts'
import { VerdictBadge, verdictOf } from './verdict-badge.tsx'

interface Props {
  readonly address: string
  readonly flowId: string
}

/** The place of a flow's health; a flow that was deleted here can be brought back from it. */
export default function FlowHealthPage({ address, flowId }: Props) {
  const text = useHealthText()
  const [, goTo] = useLocation()
  const { data: overview, seenAt, problem, askAgain } = useAnswer(overviewQuery(useApi(), address))
  const [gone, setGone] = useState<{ readonly flow: FlowSummary; readonly deleted: DeletedFlow } | null>(null)
  const notBack = notBackIn(useHistoryState())
  const flow = overview?.flows.find(({ id }) => id === flowId)
  const name = gone?.flow.name ?? flow?.name
  const page = useRef<HTMLDivElement>(null)
  useOutcome(overview ? 'shown' : problem)

  function back({ id, notBack }: RestoredFlow) {
    setGone(null)
    // What the flow service made anew is another flow to it, whose page does not know what this one does.
    goTo(places.health(address, id), { replace: true, state: { notBack } })
  }

  return (
    <FluentParts>
      <div ref={page} className={styles.page}>
        <div className={styles.heading}>
          <BackLink href={places.flow(address, flowId)}>{overview?.business.displayName ?? address}</BackLink>
          <PageTitle part={name && text.of(name)}>{name ?? text.title}</PageTitle>
          {flow && !gone && <Standing address={address} flow={flow} />}
        </div>
        {gone && <DeletedNotice address={address} {...gone} onRestored={back} />}
        {!gone && notBack.length > 0 && <NotBackNotice notBack={notBack} />}
        {!gone && overview && flow && (
          <FlowHealthView
            key={flow.id}
            overview={overview}
            flow={flow}
            onDeleted={(before, deleted) => setGone({ flow: before, deleted })}
          />
        )}
        {!gone && overview && !flow && seenAt === null && !overview.flowsProblem && <GoneFlow />}
        {overview?.flowsProblem && <ProblemMessage problem={overview.flowsProblem} onRetry={askAgain} />}
        {!overview && problem && <ProblemMessage problem={problem} onRetry={askAgain} />}
        {((!overview && !problem) || (overview && !flow && !gone && seenAt !== null)) && <PageSkeleton />}
      </div>
    </FluentParts>
  )
}

/** What could not be brought back of the flow that its page was opened for. */
function notBackIn(state: unknown): RestoredFlow['notBack'] {
  const { success, output } = v.safeParse(v.pick(RestoredFlow, ['notBack']), state)
  return success ? output.notBack : []
}

/** How the flow does, beside what it is a part of. */
function Standing({ address, flow }: { readonly address: string; readonly flow: FlowSummary }) {
  const { title } = useHealthText()
  const { flows } = useText()
  const { data: health } = useAnswer(flowHealthQuery(useApi(), address, flow))
  const { state } = health?.flow ?? flow
  // Of one that is off, the badge says so already.
  const says = health && state === 'off' ? [title] : [title, flows.states[state]]
  return (
    <p className={styles.under}>
      {health && <VerdictBadge verdict={verdictOf(state, health.findings)} />}
      <span>{says.join(' · ')}</span>
    </p>
  )
}
