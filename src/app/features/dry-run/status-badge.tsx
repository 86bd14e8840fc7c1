import { ArrowForwardRegular } from '@fluentui/react-icons/headless/svg/arrow-forward'
import { CheckmarkCircleFilled } from '@fluentui/react-icons/headless/svg/checkmark-circle'
import { ClockRegular } from '@fluentui/react-icons/headless/svg/clock'
import { DismissCircleFilled } from '@fluentui/react-icons/headless/svg/dismiss-circle'
import { ProhibitedRegular } from '@fluentui/react-icons/headless/svg/prohibited'
import { QuestionCircleRegular } from '@fluentui/react-icons/headless/svg/question-circle'
import type { DryRunStatus } from '#domain/dry-run/result.ts'
import type { ActionStatus } from '#workflow-language/run.ts'
import { useDryRunText } from './dry-run-words.ts'
import styles from './status-badge.module.css'

/** How an action or a run ended, as far as that is known. */
export type BadgeStatus = ActionStatus | DryRunStatus | 'Unknown'

const icons = {
  Succeeded: CheckmarkCircleFilled,
  Failed: DismissCircleFilled,
  Skipped: ArrowForwardRegular,
  TimedOut: ClockRegular,
  Cancelled: ProhibitedRegular,
  Stopped: ProhibitedRegular,
  NotRunnable: DismissCircleFilled,
  Unknown: QuestionCircleRegular,
} as const

/** How an action or a run ended, by sign and word. */
export function StatusBadge({ status }: { readonly status: BadgeStatus }) {
  const { result } = useDryRunText()
  const Icon = icons[status]
  return (
    <span className={styles.badge} data-status={status}>
      <Icon aria-hidden />
      {status === 'Unknown' ? result.unknown : result.statuses[status]}
    </span>
  )
}
