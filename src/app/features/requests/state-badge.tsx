import { ArrowSyncRegular } from '@fluentui/react-icons/headless/svg/arrow-sync'
import { ArrowUndoRegular } from '@fluentui/react-icons/headless/svg/arrow-undo'
import {
  CheckmarkCircleFilled,
  CheckmarkCircleRegular,
} from '@fluentui/react-icons/headless/svg/checkmark-circle'
import { ClockRegular } from '@fluentui/react-icons/headless/svg/clock'
import { DismissCircleRegular } from '@fluentui/react-icons/headless/svg/dismiss-circle'
import { EditRegular } from '@fluentui/react-icons/headless/svg/edit'
import { HourglassRegular } from '@fluentui/react-icons/headless/svg/hourglass'
import { WarningFilled } from '@fluentui/react-icons/headless/svg/warning'
import type { RequestSummary } from '#contract/request.ts'
import { useRequestsText } from './requests-words.ts'
import styles from './state-badge.module.css'

const icons = {
  draft: EditRegular,
  sent: HourglassRegular,
  approved: CheckmarkCircleRegular,
  building: ArrowSyncRegular,
  live: CheckmarkCircleFilled,
  failed: WarningFilled,
  declined: DismissCircleRegular,
  withdrawn: ArrowUndoRegular,
  expired: ClockRegular,
} as const

/** How a request stands, by sign and word. */
export function StateBadge({
  request: { kind, state },
}: {
  readonly request: Pick<RequestSummary, 'kind' | 'state'>
}) {
  const { states, madeAdministrator } = useRequestsText()
  const Icon = icons[state]
  return (
    <span className={styles.badge} data-state={state}>
      <Icon aria-hidden />
      {kind === 'administrator' && state === 'live' ? madeAdministrator : states[state]}
    </span>
  )
}
