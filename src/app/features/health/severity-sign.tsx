import { CheckmarkCircleFilled } from '@fluentui/react-icons/headless/svg/checkmark-circle'
import { ErrorCircleFilled } from '@fluentui/react-icons/headless/svg/error-circle'
import { InfoRegular } from '@fluentui/react-icons/headless/svg/info'
import { SubtractCircleRegular } from '@fluentui/react-icons/headless/svg/subtract-circle'
import { WarningFilled } from '@fluentui/react-icons/headless/svg/warning'
import type { Severity } from '#domain/flow-health/finding.ts'
import styles from './health.module.css'

/** How a flow is taken as a whole. */
export type Verdict = Severity | 'healthy' | 'off'

const icons = {
  error: ErrorCircleFilled,
  warning: WarningFilled,
  information: InfoRegular,
  healthy: CheckmarkCircleFilled,
  off: SubtractCircleRegular,
} as const

/** The sign of how bad something is; its word always stands beside it. */
export function SeveritySign({ of }: { readonly of: Verdict }) {
  const Icon = icons[of]
  return (
    <span aria-hidden className={styles.sign} data-severity={of}>
      <Icon />
    </span>
  )
}
