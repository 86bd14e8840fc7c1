import { useDates } from '#app/text/dates.ts'
import { useHealthText } from '#app/text/health-words.ts'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { Section } from '#app/ui/section.tsx'
import { Unfolding } from '#app/ui/unfolding.tsx'
import words from '#app/ui/words.module.css'
import type { FlowHealth } from '#contract/flow-health.ts'
import { type FlowRun, hasFailed, type RunStatus } from '#domain/flow-health/run.ts'
import styles from './health.module.css'
import { RunFailures } from './run-failures.tsx'
import { SeveritySign, type Verdict } from './severity-sign.tsx'

interface Props {
  readonly health: FlowHealth
  readonly onRetry: () => void
}

const signs: Readonly<Record<RunStatus, Verdict>> = {
  succeeded: 'healthy',
  failed: 'error',
  'timed-out': 'error',
  cancelled: 'off',
  running: 'information',
  skipped: 'off',
  unknown: 'off',
}

/** The latest runs of a flow; one that failed is opened to read what it failed with. */
export function RunList({ health: { flow, runs, runsProblem }, onRetry }: Props) {
  const { runs: text } = useHealthText()
  return (
    <Section title={text.title}>
      {runsProblem && (
        <ProblemMessage
          problem={runsProblem}
          explained={text.notRead}
          flowUrl={flow.portalUrl}
          onRetry={onRetry}
        />
      )}
      {!runsProblem && runs.length === 0 && (
        <div>
          <p className={words.strong}>{text.none}</p>
          <p className={words.plain}>{text.noneAdvice}</p>
        </div>
      )}
      {runs.length > 0 && (
        <>
          <table className={styles.runs}>
            <thead>
              <tr>
                <th scope="col">{text.status}</th>
                <th scope="col">{text.started}</th>
                <th scope="col">{text.took}</th>
              </tr>
            </thead>
            {runs.map((run) => (
              <Run key={run.id} run={run} />
            ))}
          </table>
          <p className={words.small}>{text.kept}</p>
        </>
      )}
    </Section>
  )
}

function Run({ run }: { readonly run: FlowRun }) {
  const { runs: text } = useHealthText()
  const { moment } = useDates()
  const { status, startedAt, endedAt } = run
  const when = moment(startedAt)
  const took = endedAt === null ? Number.NaN : Date.parse(endedAt) - Date.parse(startedAt)
  return (
    <tbody>
      <tr>
        <td>
          <span className={styles.state}>
            <SeveritySign of={signs[status]} />
            {text.statuses[status]}
          </span>
        </td>
        <td>
          <time dateTime={startedAt}>{when}</time>
        </td>
        <td>{Number.isNaN(took) ? '' : text.duration(took)}</td>
      </tr>
      {hasFailed(run) && (
        <tr className={styles.why}>
          <td colSpan={3}>
            <Unfolding summary={text.why} label={text.whyOf(when)}>
              {() => <RunFailures run={run} />}
            </Unfolding>
          </td>
        </tr>
      )}
    </tbody>
  )
}
