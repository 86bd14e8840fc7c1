import { useLanguage, useWords } from '#app/text/text-context.tsx'
import { Section } from '#app/ui/section.tsx'
import { Unfolding } from '#app/ui/unfolding.tsx'
import words from '#app/ui/words.module.css'
import type { FlowContent } from '#domain/request/content.ts'
import type { Template } from '#domain/templates/template.ts'
import { readable } from '../wizard/text-fields.ts'
import { wizardWords } from '../wizard/wizard-context.ts'
import { zoneNames } from '../wizard/zone-names.ts'
import styles from './answer-list.module.css'
import { type GivenAnswer, givenAnswers } from './given-answers.ts'
import { useRequest } from './request-context.ts'
import { useRequestsText } from './requests-words.ts'

interface Props {
  readonly template: Template
  readonly content: FlowContent
}

/** What was answered, and where it is not what the template suggests. */
export function AnswerList({ template, content }: Props) {
  const { answers: text } = useRequestsText()
  const { overview } = useRequest()
  const answers = givenAnswers(template, content, overview.business.timeZone)
  const changed = answers.filter((answer) => answer.changed).length
  return (
    <Section title={text.title} beside={<span className={words.quiet}>{text.lead(changed)}</span>}>
      <dl className={styles.answers}>
        {answers.map((answer) => (
          <Answer key={answer.question.key} answer={answer} />
        ))}
      </dl>
    </Section>
  )
}

function Answer({ answer: { question, value, suggested, changed } }: { readonly answer: GivenAnswer }) {
  const { answers: text } = useRequestsText()
  const { questions } = useWords(wizardWords)
  const say = useSaying()
  const label = questions[question.key]?.label ?? question.key
  return (
    <div className={styles.answer}>
      <dt className={styles.question}>
        {label}
        {changed && <span className={styles.changed}>{text.changed}</span>}
      </dt>
      <dd className={styles.value}>
        <p className={styles.text}>{say(question, value)}</p>
        {changed && (
          <Unfolding summary={text.suggested} label={text.suggestedFor(label)}>
            {() => <p className={`${styles.text} ${styles.suggested}`}>{say(question, suggested)}</p>}
          </Unfolding>
        )}
      </dd>
    </div>
  )
}

/** Says answers as people read them: choices by their words, fields by their names. */
function useSaying() {
  const { answers: text } = useRequestsText()
  const { questions, fields, answers } = useWords(wizardWords)
  const { language } = useLanguage()
  return ({ key, control }: GivenAnswer['question'], value: unknown): string => {
    const written = typeof value === 'string' ? value : ''
    switch (control) {
      case 'switch':
        return value === true ? text.yes : text.no
      case 'choice':
        return questions[key]?.options?.[written] ?? written
      case 'time-zone':
        return zoneNames([written], language, new Date())[0]?.label ?? written
      case 'text':
      case 'long-text':
        return readable(written, (field, fallback) => answers.readable(fields[field], fallback)) || text.empty
    }
  }
}
