import { useEffect, useRef, useState } from 'react'
import { ErrorNotice } from '#app/ui/error-notice.tsx'
import { issuesOf } from './answers.ts'
import { QuestionGroup } from './question-group.tsx'
import { grouped, questionsOf } from './questions.ts'
import { stepAfter, templateOf, typedOf } from './said-so-far.ts'
import { StepFrame } from './step-frame.tsx'
import { useWizard } from './wizard-context.ts'

/** The questions of the chosen template; what is wrong is said once somebody wants to go on. */
export function AnswersStep() {
  const { text, state, dispatch } = useWizard()
  const [tries, setTries] = useState(0)
  const form = useRef<HTMLDivElement>(null)
  const template = templateOf(state)
  const issues = template ? issuesOf(template, typedOf(state)) : new Map()

  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [tries])

  function next() {
    if (issues.size === 0) dispatch({ type: 'went', step: stepAfter(state) })
    else setTries((before) => before + 1)
  }

  if (!template) return null
  const name = text.templates[template.id]?.name
  return (
    <StepFrame
      title={text.answers.title}
      {...(name === undefined ? {} : { lead: name })}
      back="template"
      next={{ label: text.next, go: next }}
      note={state.target.kind === 'request' ? text.ask.sendNothing : text.saveNothing}
    >
      {tries > 0 && issues.size > 0 && <ErrorNotice message={text.answers.correct(issues.size)} />}
      <div ref={form} style={{ display: 'contents' }}>
        {grouped(questionsOf(template)).map(([group, questions]) => (
          <QuestionGroup
            key={group}
            group={group}
            questions={questions}
            issues={tries > 0 ? issues : new Map()}
          />
        ))}
      </div>
    </StepFrame>
  )
}
