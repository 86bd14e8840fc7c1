import { WarningRegular } from '@fluentui/react-icons/headless/svg/warning'
import hidden from '#app/ui/words.module.css'
import type { DryRunWarning } from '#domain/dry-run/warning.ts'
import { useDryRunText, warningText } from './dry-run-words.ts'
import styles from './warning-list.module.css'

/** What is doubtful, each next to what it is about. */
export function WarningList({ warnings }: { readonly warnings: readonly DryRunWarning[] }) {
  const text = useDryRunText()
  const said = [...new Set(warnings.map((warning) => warningText(text, warning)))]
  if (said.length === 0) return null
  return (
    <ul className={styles.warnings}>
      {said.map((words) => (
        <li key={words} className={styles.warning}>
          <WarningRegular aria-hidden />
          <span>
            <span className={hidden.unseen}>{text.result.warning}: </span>
            {words}
          </span>
        </li>
      ))}
    </ul>
  )
}
