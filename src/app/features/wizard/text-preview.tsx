import { type FieldPiece, piecesOf, tokenOf } from '#domain/flow/fields.ts'
import type { Question } from './questions.ts'
import type { TypedAnswers } from './said-so-far.ts'
import { sampleAppointment } from './sample-appointment.ts'
import { useTextLanguage } from './text-language.ts'
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
  const language = useTextLanguage()
  const zone = typeof typed.timeZone === 'string' ? typed.timeZone : 'UTC'
  const sample = sampleAppointment(language, placeOf(zone), overview.business.displayName)

  const texts = questions.map(({ key, fields }) => ({
    key,
    fields,
    pieces: piecesOf(String(typed[key] ?? '')),
  }))
  const fallbacks = texts.flatMap(({ fields, pieces }) =>
    pieces.flatMap((piece) =>
      piece.kind === 'field' && piece.fallback && fields.includes(piece.field)
        ? [text.answers.previewEmpty(text.fields[piece.field], piece.fallback)]
        : [],
    ),
  )

  const filled = ({ field, fallback }: FieldPiece, known: Question['fields'], index: number) =>
    known.includes(field) ? (
      <mark key={`${field} ${index}`} className={styles.filled} title={text.fields[field]}>
        {sample[field].trim() === '' && fallback ? fallback : sample[field]}
      </mark>
    ) : (
      tokenOf(field, fallback)
    )

  return (
    <figure className={styles.preview}>
      <figcaption className={styles.caption}>
        <span className={styles.name}>{text.answers.preview}</span> {text.answers.previewWith}
      </figcaption>
      {texts.map(({ key, fields, pieces }) => (
        <p key={key} lang={language} className={styles.text}>
          {pieces.map((piece, index) => (piece.kind === 'text' ? piece.text : filled(piece, fields, index)))}
        </p>
      ))}
      {fallbacks.length > 0 && (
        <ul className={styles.fallbacks}>
          {[...new Set(fallbacks)].map((fallback) => (
            <li key={fallback}>{fallback}</li>
          ))}
        </ul>
      )}
    </figure>
  )
}
