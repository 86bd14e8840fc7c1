import { Field, type FieldProps, Input, Textarea } from '@fluentui/react-components'
import { useAnnounce } from '#app/ui/announcer.tsx'
import { usualFallback } from '#domain/flow/fallback.ts'
import type { FieldToken } from '#domain/flow/fields.ts'
import { EmptyFieldHint } from './empty-field-hint.tsx'
import { FieldPicker } from './field-picker.tsx'
import type { Question } from './questions.ts'
import { lacksFallback, withFallback, withField } from './text-fields.ts'
import { useTextLanguage } from './text-language.ts'
import styles from './text-with-fields.module.css'
import { useCaret } from './use-caret.ts'
import { useFillings } from './use-fillings.ts'
import { useWizard } from './wizard-context.ts'

interface Props {
  readonly question: Question
  readonly field: Pick<FieldProps, 'hint' | 'validationState' | 'validationMessage'> & {
    readonly label: string
  }
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A text that can hold fields of the appointment; one is inserted where the caret was last. */
export function TextWithFields({ question, field, value, onChange }: Props) {
  const announce = useAnnounce()
  const { text } = useWizard()
  const caret = useCaret(value)
  const fillings = useFillings(question.fields)
  const fallback = usualFallback[useTextLanguage()]

  function insert(token: FieldToken) {
    const isDoubtful = fillings.of(token)?.always === false
    const inserted = withField(value, caret.last(), token, isDoubtful ? fallback : undefined)
    caret.place({ start: inserted.caret, end: inserted.caret })
    onChange(inserted.text)
    const name = text.fields[token]
    announce(isDoubtful ? text.answers.insertedOr(name, fallback) : text.answers.inserted(name))
  }

  function addFallback(token: FieldToken) {
    const added = withFallback(value, token, fallback)
    caret.place(added.selection)
    onChange(added.text)
    announce(text.answers.fallbackAdded(text.fields[token], fallback))
  }

  const common = { ...caret.element, value, spellCheck: true }
  return (
    <div className={styles.text}>
      <Field {...field} required>
        {question.control === 'text' ? (
          <Input {...common} onChange={(_, { value: typed }) => onChange(typed)} />
        ) : (
          <Textarea
            {...common}
            rows={10}
            resize="vertical"
            onChange={(_, { value: typed }) => onChange(typed)}
          />
        )}
      </Field>
      {question.fields.map((token) => {
        const filling = fillings.of(token)
        // What is still being measured may turn out to be no matter.
        if (!filling || filling.always || !fillings.settled || !lacksFallback(value, token)) return null
        return (
          <EmptyFieldHint
            key={token}
            label={field.label}
            field={token}
            filling={filling}
            onAdd={() => addFallback(token)}
          />
        )
      })}
      <FieldPicker label={field.label} fields={question.fields} fillingOf={fillings.of} onPick={insert} />
    </div>
  )
}
