import { connectorName } from '#app/features/flows/connector-name.ts'
import { useDates } from '#app/text/dates.ts'
import { useHealthText } from '#app/text/health-words.ts'
import type { Explanation } from '#app/text/problems.en.ts'
import { useText } from '#app/text/text-context.tsx'
import type { Finding } from '#domain/flow-health/finding.ts'

/** Says what a finding means and what to do about it. */
export function useFindingWords(): (finding: Finding) => Explanation {
  const { findings } = useHealthText()
  const { common } = useText()
  const { date } = useDates()
  return (finding) => {
    switch (finding.kind) {
      case 'suspended':
        return findings.suspended[finding.why]
      case 'connection':
        return findings.connection[finding.state](connectorName(finding.connector))
      case 'failing': {
        const { runs, orLonger, since } = finding.streak
        return findings.failing(runs, orLonger, date(since))
      }
      case 'switch-off-announced':
        return findings['switch-off-announced'](date(finding.at))
      case 'licence':
        return findings.licence(common.list(finding.connectors.map(connectorName)))
      default:
        return findings[finding.kind]
    }
  }
}
