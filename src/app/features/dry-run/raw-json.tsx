import { CopyButton } from '#app/ui/copy-button.tsx'
import { Unfolding } from '#app/ui/unfolding.tsx'
import { useDryRunText } from './dry-run-words.ts'
import styles from './raw-json.module.css'

interface Props {
  readonly value: unknown
  readonly label?: string
}

/** A value as it is, one press away. */
export function RawJson({ value, label }: Props) {
  const { step } = useDryRunText()
  return <Unfolding summary={label ?? step.raw}>{() => <Json value={value} />}</Unfolding>
}

function Json({ value }: { readonly value: unknown }) {
  const json = JSON.stringify(value, null, 2) ?? ''
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <pre className={styles.json} tabIndex={0}>
        {json}
      </pre>
      <CopyButton value={json} size="small" />
    </>
  )
}
