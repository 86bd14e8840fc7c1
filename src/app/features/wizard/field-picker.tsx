import { AddRegular } from '@fluentui/react-icons/headless/svg/add'
import type { KeyboardEvent } from 'react'
import type { FieldToken } from '#domain/flow/fields.ts'
import type { Filling } from '#domain/flow/filling.ts'
import styles from './field-picker.module.css'
import { PickedField } from './picked-field.tsx'
import { useWizard } from './wizard-context.ts'

interface Props {
  /** The text that fields go into. */
  readonly label: string
  readonly fields: readonly FieldToken[]
  /** How often a field is filled, where that is in doubt. */
  readonly fillingOf: (field: FieldToken) => Filling | null
  readonly onPick: (field: FieldToken) => void
}

/** The fields of the appointment that a text may hold, one press away. */
export function FieldPicker({ label, fields, fillingOf, onPick }: Props) {
  const { text } = useWizard()

  function close(event: KeyboardEvent<HTMLDetailsElement>) {
    if (event.key !== 'Escape' || !event.currentTarget.open) return
    event.preventDefault()
    event.currentTarget.open = false
    event.currentTarget.querySelector('summary')?.focus()
  }

  return (
    <details className={styles.picker} onKeyDown={close}>
      <summary className={styles.opener} aria-label={text.answers.insertInto(label)}>
        <AddRegular className={styles.sign} aria-hidden />
        {text.answers.insert}
      </summary>
      <ul className={styles.fields} aria-label={text.answers.fieldsOf(label)}>
        {fields.map((field) => (
          <PickedField
            key={field}
            name={text.fields[field]}
            filling={fillingOf(field)}
            onPick={() => onPick(field)}
          />
        ))}
      </ul>
    </details>
  )
}
