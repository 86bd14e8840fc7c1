import { ArrowClockwiseRegular } from '@fluentui/react-icons/headless/svg/arrow-clockwise'
import { useEffect } from 'react'
import { Link } from 'wouter'
import { places } from '#app/routes.ts'
import { useHealthText } from '#app/text/health-words.ts'
import { useText } from '#app/text/text-context.tsx'
import { useAnnounce } from '#app/ui/announcer.tsx'
import { BackLink } from '#app/ui/back-link.tsx'
import { Button } from '#app/ui/button.tsx'
import cards from '#app/ui/card-list.module.css'
import { PageSkeleton } from '#app/ui/page-skeleton.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { useOutcome } from '#app/ui/use-outcome.ts'
import words from '#app/ui/words.module.css'
import type { PageHealth } from '#contract/health-list.ts'
import { rankOf } from '#domain/flow-health/finding.ts'
import { SLOT_LIMIT } from '#domain/slots.ts'
import styles from './all-health.module.css'
import shared from './health.module.css'
import { SeveritySign } from './severity-sign.tsx'
import { useAllHealth } from './use-all-health.ts'
import { useFindingWords } from './use-finding-words.ts'
import { VerdictBadge, verdictOf } from './verdict-badge.tsx'

/** How bad a page is: by its worst flow, then by whether it could be read, then by its name. */
const placeOf = ({ unhealthy: [worst], problem }: PageHealth): number =>
  worst ? rankOf(worst.findings) : problem ? 2 : 3

const worstFirst = (pages: readonly PageHealth[]): PageHealth[] =>
  pages.toSorted(
    (one, other) =>
      placeOf(one) - placeOf(other) ||
      other.unhealthy.length - one.unhealthy.length ||
      one.business.displayName.localeCompare(other.business.displayName),
  )

/** The health of all booking pages of the caller, the worst first. */
export default function AllHealthPage() {
  const { all: text } = useHealthText()
  const { business } = useText()
  const announce = useAnnounce()
  const { health, again } = useAllHealth()
  const { pages, of, done, ended, problem } = health
  const ill = pages.reduce((sum, { unhealthy }) => sum + unhealthy.length, 0)
  const says = ended ? text.checked(pages.length, ill) : of === null ? '' : text.checking(done, of)
  useOutcome(of === null ? problem : 'shown')
  useEffect(() => {
    if (ended) announce(text.checked(pages.length, ill))
  }, [ended, announce, text, pages.length, ill])
  return (
    <div className={shared.page}>
      <div className={shared.heading}>
        <BackLink href={places.picker}>{business.all}</BackLink>
        <div className={styles.line}>
          <PageTitle>{text.title}</PageTitle>
          {(ended || problem) && (
            <Button icon={<ArrowClockwiseRegular />} onClick={again}>
              {text.again}
            </Button>
          )}
        </div>
        {says && <p className={words.quiet}>{says}</p>}
        {!ended && !problem && of !== null && of > 0 && (
          <progress className={styles.progress} max={of} value={done} aria-label={text.title} />
        )}
      </div>
      {problem && (
        <ProblemMessage
          problem={problem}
          explained={of === null ? undefined : text.stopped}
          onRetry={again}
        />
      )}
      {pages.length > 0 && (
        <ul className={cards.list}>
          {worstFirst(pages).map((page) => (
            <PageRow key={page.business.address} page={page} />
          ))}
        </ul>
      )}
      {ended && pages.length === 0 && (
        <div className={cards.empty}>
          <p className={words.strong}>{text.none}</p>
          <p className={words.plain}>{text.noneAdvice}</p>
        </div>
      )}
      {!ended && !problem && pages.length === 0 && <PageSkeleton />}
    </div>
  )
}

/** One booking page: its slots, and each flow that somebody should see to. */
function PageRow({ page }: { readonly page: PageHealth }) {
  const { all: text } = useHealthText()
  const { headline } = useText().slots
  const { business, slots, flows, unhealthy, problem } = page
  const { address, displayName } = business
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <h2 className={styles.name}>
          <Link className={styles.link} href={places.business(address)}>
            {displayName}
          </Link>
        </h2>
        {unhealthy.length === 0 && (
          <span className={shared.state}>
            <SeveritySign of={problem ? 'warning' : 'healthy'} />
            {problem ? (flows > 0 ? text.partly : text.unread) : text.well}
          </span>
        )}
      </div>
      {(flows > 0 || !problem) && (
        <p className={words.small}>
          {[headline(slots.held, SLOT_LIMIT, slots.certain), text.flows(flows)].join(' · ')}
        </p>
      )}
      {unhealthy.length > 0 && (
        <ul className={styles.flows}>
          {unhealthy.map((one) => (
            <UnhealthyFlow key={one.flow.id} address={address} {...one} />
          ))}
        </ul>
      )}
      {problem && <ProblemMessage problem={problem} />}
    </li>
  )
}

function UnhealthyFlow({
  address,
  flow,
  findings,
}: PageHealth['unhealthy'][number] & { readonly address: string }) {
  const wordsOf = useFindingWords()
  return (
    <li className={styles.flow}>
      <VerdictBadge verdict={verdictOf(flow.state, findings)} />
      <div className={styles.about}>
        <Link className={styles.link} href={places.health(address, flow.id)}>
          {flow.name}
        </Link>
        <p className={words.small}>{findings.map((finding) => wordsOf(finding).what).join(' ')}</p>
      </div>
    </li>
  )
}
