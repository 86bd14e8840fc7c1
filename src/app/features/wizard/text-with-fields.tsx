import { Field, type FieldProps, Input, Textarea } from '@fluentui/react-components'
import { type SyntheticEvent, useLayoutEffect, useRef } from 'react'
import { useAnnounce } from '#app/ui/announcer.tsx'
import type { FieldToken } from '#domain/flow/fields.ts'
import { FieldPicker } from './field-picker.tsx'
import type { Question } from './questions.ts'
import { type Selection, withField } from './text-fields.ts'
import styles from './text-with-fields.module.css'
import { useWizard } from './wizard-context.ts'

interface Props {
  readonly question: Question
  readonly field: Pick<FieldProps, 'hint' | 'validationState' | 'validationMessage'> & {
    readonly label: string
  }
  readonly value: string
  readonly onChange: (value: string) => void
}

type TextElement = HTMLInputElement | HTMLTextAreaElement

/** A text that can hold fields of the appointment; one is inserted where the caret was last. */
export function TextWithFields({ question, field, value, onChange }: Props) {
  const announce = useAnnounce()
  const { text } = useWizard()
  const element = useRef<TextElement | null>(null)
  const selection = useRef<Selection | null>(null)
  const caret = useRef<number | null>(null)

  useLayoutEffect(() => {
    if (caret.current === null || element.current?.value !== value) return
    element.current.focus()
    element.current.setSelectionRange(caret.current, caret.current)
    caret.current = null
  }, [value])

  function remember({ currentTarget }: SyntheticEvent<TextElement>) {
    const { selectionStart, selectionEnd } = currentTarget
    if (selectionStart !== null && selectionEnd !== null)
      selection.current = { start: selectionStart, end: selectionEnd }
  }

  function insert(token: FieldToken) {
    const at = selection.current ?? { start: value.length, end: value.length }
    const inserted = withField(value, at, token)
    caret.current = inserted.caret
    selection.current = { start: inserted.caret, end: inserted.caret }
    onChange(inserted.text)
    announce(text.answers.inserted(text.fields[token]))
  }

  const hold = (held: TextElement | null) => {
    element.current = held
  }
  const common = { value, onSelect: remember, onBlur: remember, spellCheck: true }
  return (
    <div className={styles.text}>
      <Field {...field} required>
        {question.control === 'text' ? (
          <Input {...common} ref={hold} onChange={(_, { value: typed }) => onChange(typed)} />
        ) : (
          <Textarea
            {...common}
            ref={hold}
            rows={10}
            resize="vertical"
            onChange={(_, { value: typed }) => onChange(typed)}
          />
        )}
      </Field>
      <FieldPicker label={field.label} fields={question.fields} onPick={insert} />
    </div>
  )
}
