import { Button } from '#app/ui/button.tsx'
import words from '#app/ui/words.module.css'
import { countsOf, warningsOf } from '#domain/dry-run/counts.ts'
import type { DryRunWarning } from '#domain/dry-run/warning.ts'
import styles from './dry-run-desk.module.css'
import { useDryRunText } from './dry-run-words.ts'
import { RunError } from './run-error.tsx'
import { useRunView } from './run-view.ts'
import { StatusBadge } from './status-badge.tsx'
import { WarningList } from './warning-list.tsx'

interface Props {
  /** What it was tried on. */
  readonly tried: string
  readonly onReset: () => void
}

/** How the dry run ended, in a line or two. */
export function RunSummary({ tried, onReset }: Props) {
  const { result, answer } = useDryRunText()
  const { run, answers } = useRunView()
  const counts = countsOf(run)
  const anything = Object.values(counts).some((count) => count > 0)
  const warned = warningsOf(run).length
  const broken = run.status === 'NotRunnable' || run.status === 'Stopped'
  return (
    <div className={styles.summary}>
      <p className={words.quiet}>{tried}</p>
      <div className={styles.ended}>
        <StatusBadge status={run.status} />
        {warned > 0 && <span className={words.small}>{result.warnings(warned)}</span>}
      </div>
      {!broken && <p className={words.strong}>{anything ? result.would(counts) : result.nothing}</p>}
      {run.error && run.status !== 'NotRunnable' && <RunError error={run.error} className={words.plain} />}
      {run.status === 'Stopped' && <p className={words.quiet}>{result.stopped}</p>}
      {broken && <Findings />}
      {answers.size > 0 && (
        <div className={styles.ended}>
          <span className={words.small}>{answer.changed(answers.size)}</span>
          <Button size="small" onClick={onReset}>
            {answer.reset}
          </Button>
        </div>
      )}
    </div>
  )
}

/** What is the matter with a definition that could not be run to its end. */
function Findings() {
  const { run } = useRunView()
  return (
    <WarningList warnings={run.findings.map((finding): DryRunWarning => ({ code: 'definition', finding }))} />
  )
}
