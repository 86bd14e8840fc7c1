import { type AnswerIssue, withAnswer } from './answers.ts'
import { FormGroup } from './form-group.tsx'
import { QuestionField } from './question-field.tsx'
import styles from './question-group.module.css'
import type { QuestionGroup as Group, Question } from './questions.ts'
import { templateOf, typedOf } from './said-so-far.ts'
import { TextPreview } from './text-preview.tsx'
import { useWizard } from './wizard-context.ts'

interface Props {
  readonly group: Group
  readonly questions: readonly Question[]
  readonly issues: ReadonlyMap<string, AnswerIssue>
}

/** The questions about one thing, with a preview beside texts that have fields in them. */
export function QuestionGroup({ group, questions, issues }: Props) {
  const { text, state, dispatch } = useWizard()
  const template = templateOf(state)
  const typed = typedOf(state)
  const texts = questions.filter(({ fields }) => fields.length > 0)
  if (!template) return null

  const fields = questions.map((question) => (
    <QuestionField
      key={question.key}
      question={question}
      value={typed[question.key]}
      issue={issues.get(question.key) ?? null}
      onChange={(value) =>
        dispatch({ type: 'answered', answers: withAnswer(template, typed, question.key, value) })
      }
    />
  ))
  return (
    <FormGroup legend={text.answers.groups[group]}>
      {texts.length > 0 ? (
        <div className={`${styles.fields} ${styles.beside}`}>
          <div className={styles.fields}>{fields}</div>
          <TextPreview questions={texts} typed={typed} />
        </div>
      ) : (
        <div className={`${styles.fields} ${questions.length > 1 ? styles.pair : styles.narrow}`}>
          {fields}
        </div>
      )}
    </FormGroup>
  )
}
