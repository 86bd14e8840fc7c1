import { Field, Select, Switch } from '@fluentui/react-components'
import type { WizardText } from '#app/text/wizard.en.ts'
import type { AnswerIssue } from './answers.ts'
import type { Question } from './questions.ts'
import { TextWithFields } from './text-with-fields.tsx'
import { TimeZoneSelect } from './time-zone-select.tsx'
import { useWizard } from './wizard-context.ts'

interface Props {
  readonly question: Question
  readonly value: unknown
  readonly issue: AnswerIssue | null
  readonly onChange: (value: unknown) => void
}

const issueIn = ({ answers: { issues } }: WizardText, issue: AnswerIssue): string =>
  issue.kind === 'tooLong' ? issues.tooLong(issue.longest) : issues[issue.kind]

/** One question, asked by the control that its template names. */
export function QuestionField({ question, value, issue, onChange }: Props) {
  const { text } = useWizard()
  const words = text.questions[question.key] ?? { label: question.key }
  const typed = typeof value === 'string' ? value : ''
  const field = {
    label: words.label,
    ...(words.hint === undefined ? {} : { hint: words.hint }),
    ...(issue ? ({ validationState: 'error', validationMessage: issueIn(text, issue) } as const) : {}),
  }

  switch (question.control) {
    case 'switch':
      return (
        <Field {...(words.hint === undefined ? {} : { hint: words.hint })}>
          <Switch
            label={words.label}
            checked={value === true}
            onChange={(_, { checked }) => onChange(checked)}
          />
        </Field>
      )
    case 'choice':
      return (
        <Field {...field}>
          <Select value={typed} onChange={(_, { value: chosen }) => onChange(chosen)}>
            {question.options.map((option) => (
              <option key={option} value={option}>
                {words.options?.[option] ?? option}
              </option>
            ))}
          </Select>
        </Field>
      )
    case 'time-zone':
      return (
        <Field {...field}>
          <TimeZoneSelect zones={question.options} value={typed} onChange={onChange} />
        </Field>
      )
    case 'text':
    case 'long-text':
      return <TextWithFields question={question} field={field} value={typed} onChange={onChange} />
  }
}
