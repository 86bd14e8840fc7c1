import type { RequestSummary } from '#contract/request.ts'
import { useRequestsText } from './requests-words.ts'
import styles from './state-badge.module.css'
import { StateSign } from './state-sign.tsx'

interface Props {
  readonly request: Pick<RequestSummary, 'kind' | 'state'>
}

/** How a request stands, by sign and word. */
export function StateBadge({ request: { kind, state } }: Props) {
  const { states, madeAdministrator } = useRequestsText()
  return (
    <span className={styles.badge} data-state={state}>
      <StateSign state={state} />
      {kind === 'administrator' && state === 'live' ? madeAdministrator : states[state]}
    </span>
  )
}
