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
import type { RequestState } from '#domain/request/moves.ts'
import styles from './state-sign.module.css'

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

/** The sign by which a state is recognised; its word always stands beside it. */
export function StateSign({
  state,
  large = false,
}: {
  readonly state: RequestState
  readonly large?: boolean
}) {
  const Icon = icons[state]
  return (
    <span aria-hidden className={styles.sign} data-state={state} data-large={large || undefined}>
      <Icon />
    </span>
  )
}
