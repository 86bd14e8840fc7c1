import { useHealthText } from '#app/text/health-words.ts'
import { Badge, type Tone } from '#app/ui/badge.tsx'
import { type Finding, severityOf } from '#domain/flow-health/finding.ts'
import { SeveritySign, type Verdict } from './severity-sign.tsx'

const TONES: Record<Verdict, Tone> = {
  error: 'danger',
  warning: 'warning',
  healthy: 'success',
  information: 'neutral',
  off: 'neutral',
}

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
    <Badge tone={TONES[verdict]} sign={<SeveritySign of={verdict} />}>
      {verdicts[verdict]}
    </Badge>
  )
}
