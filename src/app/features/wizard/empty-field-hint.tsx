import { WarningFilled } from '@fluentui/react-icons/headless/svg/warning'
import { useId } from 'react'
import { Button } from '#app/ui/button.tsx'
import type { FieldToken } from '#domain/flow/fields.ts'
import type { Filling } from '#domain/flow/filling.ts'
import styles from './empty-field-hint.module.css'
import { useWizard } from './wizard-context.ts'

interface Props {
  /** The text that the field stands in. */
  readonly label: string
  readonly field: FieldToken
  readonly filling: Filling
  readonly onAdd: () => void
}

/** Says that a field of a text may turn out empty, to whoever comes by, and offers a fallback. */
export function EmptyFieldHint({ label, field, filling, onAdd }: Props) {
  const { answers, fields } = useWizard().text
  const why = useId()
  return (
    <div className={styles.hint}>
      <WarningFilled className={styles.sign} aria-hidden />
      <p id={why} className={styles.why}>
        {answers.fieldCanBeEmpty(fields[field], filling)}
      </p>
      <div className={styles.action}>
        <Button
          size="small"
          onClick={onAdd}
          aria-label={answers.addFallbackTo(fields[field], label)}
          aria-describedby={why}
        >
          {answers.addFallback}
        </Button>
      </div>
    </div>
  )
}
