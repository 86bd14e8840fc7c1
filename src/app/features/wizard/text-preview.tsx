import * as v from 'valibot'
import { useLanguage } from '#app/text/text-context.tsx'
import { type FieldToken, piecesOf, tokenOf } from '#domain/flow/fields.ts'
import { Language } from '#domain/language.ts'
import type { Question } from './questions.ts'
import type { TypedAnswers } from './said-so-far.ts'
import { sampleAppointment } from './sample-appointment.ts'
import styles from './text-preview.module.css'
import { useWizard } from './wizard-context.ts'
import { placeOf } from './zone-names.ts'

interface Props {
  readonly questions: readonly Question[]
  readonly typed: TypedAnswers
}

/** How texts will read, with what a made-up appointment fills in marked. */
export function TextPreview({ questions, typed }: Props) {
  const { text, overview } = useWizard()
  const own = useLanguage().language
  const asked = v.safeParse(Language, typed.language)
  const language = asked.success ? asked.output : own
  const zone = typeof typed.timeZone === 'string' ? typed.timeZone : 'UTC'
  const sample = sampleAppointment(language, placeOf(zone), overview.business.displayName)

  const filled = (field: FieldToken, known: Question['fields'], index: number) =>
    known.includes(field) ? (
      <mark key={`${field} ${index}`} className={styles.filled} title={text.fields[field]}>
        {sample[field]}
      </mark>
    ) : (
      tokenOf(field)
    )

  return (
    <figure className={styles.preview}>
      <figcaption className={styles.caption}>
        <span className={styles.name}>{text.answers.preview}</span> {text.answers.previewWith}
      </figcaption>
      {questions.map(({ key, fields }) => (
        <p key={key} lang={language} className={styles.text}>
          {piecesOf(String(typed[key] ?? '')).map((piece, index) =>
            piece.kind === 'text' ? piece.text : filled(piece.field, fields, index),
          )}
        </p>
      ))}
    </figure>
  )
}
