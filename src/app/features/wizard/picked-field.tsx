import { WarningFilled } from '@fluentui/react-icons/headless/svg/warning'
import { useId } from 'react'
import { Button } from '#app/ui/button.tsx'
import type { Filling } from '#domain/flow/filling.ts'
import styles from './picked-field.module.css'
import { useWizard } from './wizard-context.ts'

interface Props {
  readonly name: string
  readonly filling: Filling | null
  readonly onPick: () => void
}

/** A field in the picker; how often it is filled stands beside those that may be empty. */
export function PickedField({ name, filling, onPick }: Props) {
  const { answers } = useWizard().text
  const rate = useId()
  if (!filling)
    return (
      <li>
        <Button size="small" onClick={onPick}>
          {name}
        </Button>
      </li>
    )
  return (
    <li className={styles.field}>
      <Button size="small" onClick={onPick} aria-describedby={rate}>
        {name}
      </Button>
      <span id={rate} className={styles.rate}>
        {filling.always ? (
          answers.filled(filling)
        ) : (
          <>
            <WarningFilled className={styles.sign} aria-hidden /> {answers.canBeEmpty(filling)}
          </>
        )}
      </span>
    </li>
  )
}
