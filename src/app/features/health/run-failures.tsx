import { useApi } from '#app/api/api-context.tsx'
import { useAnswer } from '#app/api/use-answer.ts'
import { useHealthText } from '#app/text/health-words.ts'
import { useText } from '#app/text/text-context.tsx'
import { ExternalLink } from '#app/ui/external-link.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import words from '#app/ui/words.module.css'
import type { RunDetail } from '#contract/flow-health.ts'
import type { FlowRun } from '#domain/flow-health/run.ts'
import styles from './health.module.css'
import { useFlowInView } from './health-context.ts'
import { runQuery } from './queries.ts'

/** What a run failed with: the real error of each action that failed. */
export function RunFailures({ run }: { readonly run: FlowRun }) {
  const { runs: text } = useHealthText()
  const { common } = useText()
  const { overview, flow } = useFlowInView()
  const { data, problem, askAgain } = useAnswer(runQuery(useApi(), overview.business.address, flow, run.id))
  return (
    <div className={styles.failures}>
      {problem && <ProblemMessage problem={problem} onRetry={askAgain} />}
      {!data && !problem && (
        <p className={words.quiet} role="status">
          {common.loading}
        </p>
      )}
      {data?.failures.length === 0 && <p className={words.plain}>{text.notTold}</p>}
      {data?.failures.map((failure) => (
        <Failure key={failure.action} failure={failure} />
      ))}
      <div>
        <ExternalLink href={flow.portalUrl.replace(/\/details$/, `/runs/${encodeURIComponent(run.id)}`)}>
          {text.openRun}
        </ExternalLink>
      </div>
    </div>
  )
}

function Failure({ failure: { action, problem } }: { readonly failure: RunDetail['failures'][number] }) {
  const { runs: text } = useHealthText()
  const { remedy } = problem
  const explained = remedy === 'throttled' || remedy === 'reconnect' ? text.failedWith[remedy] : undefined
  return (
    <div className={styles.failure}>
      <h3 className={styles.subtitle}>
        {action === null ? text.whole : text.action(action.replaceAll('_', ' '))}
      </h3>
      <p className={words.plain}>
        {problem.refusal?.layers.findLast(({ message }) => message !== '')?.message}
      </p>
      <ProblemMessage problem={problem} explained={explained} />
    </div>
  )
}
