import { useHealthText } from '#app/text/health-words.ts'
import { type Finding, severityOf } from '#domain/flow-health/finding.ts'
import styles from './health.module.css'
import { SeveritySign, type Verdict } from './severity-sign.tsx'

/** How a flow is taken as a whole, by its worst finding; one that is off does nothing, however healthy. */
export function verdictOf(state: 'on' | 'off' | 'suspended', findings: readonly Finding[]): Verdict {
  if (state === 'off') return 'off'
  const severities = findings.map(severityOf)
  if (severities.includes('error')) return 'error'
  return severities.includes('warning') ? 'warning' : 'healthy'
}

/** How a flow does, by sign and word. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const { verdicts } = useHealthText()
  return (
    <span className={styles.badge} data-severity={verdict}>
      <SeveritySign of={verdict} />
      {verdicts[verdict]}
    </span>
  )
}
