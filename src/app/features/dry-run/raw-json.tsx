import { CopyButton } from '#app/ui/copy-button.tsx'
import summary from '#app/ui/summary.module.css'
import { useDryRunText } from './dry-run-words.ts'
import styles from './raw-json.module.css'

interface Props {
  readonly value: unknown
  readonly label?: string
}

/** A value as it is, one press away. */
export function RawJson({ value, label }: Props) {
  const { step } = useDryRunText()
  const json = JSON.stringify(value, null, 2) ?? ''
  return (
    <details>
      <summary className={summary.summary}>{label ?? step.raw}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <pre className={styles.json} tabIndex={0}>
        {json}
      </pre>
      <CopyButton value={json} size="small" />
    </details>
  )
}
