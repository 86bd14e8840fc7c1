import { Field, type FieldProps, Input } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { Notice } from '#app/ui/notice.tsx'
import type { Creation } from './creation.ts'
import { FlowPicture } from './flow-picture.tsx'
import { FormGroup } from './form-group.tsx'
import { PlainPromise } from './plain-promise.tsx'
import { ReviewFacts } from './review-facts.tsx'
import styles from './review-step.module.css'
import { buildingOf, flowAddedTo } from './said-so-far.ts'
import { StepFrame } from './step-frame.tsx'
import { useWizard } from './wizard-context.ts'
import { wizardReducer } from './wizard-state.ts'

const LONGEST_NAME = 160

/** What is about to be built, in words, as a picture and with what it takes. */
export function ReviewStep({ creation }: { readonly creation: Creation }) {
  const { text, overview, state, dispatch } = useWizard()
  const words = text.review
  const building = buildingOf(state)
  const template = building && text.templates[building.template.id]
  const { displayName } = overview.business
  const suggested = words.defaultName(template?.name ?? '', displayName).slice(0, LONGEST_NAME)
  const name = state.name ?? suggested
  const fault = faultOf(name, text.review)
  const isNew = state.target.kind === 'new'

  const [tried, setTried] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (tried > 0) input.current?.focus()
  }, [tried])

  function create() {
    if (isNew && fault) return setTried((before) => before + 1)
    const action = { type: 'submitted', defaultName: suggested, freshKey: crypto.randomUUID() } as const
    dispatch(action)
    // The state the reducer comes to is the one whose key must be asked with.
    void creation.run(wizardReducer(state, action))
  }

  if (!building) return null
  return (
    <StepFrame
      title={isNew ? words.title : words.titleExisting}
      back="connections"
      next={{ label: isNew ? words.create : words.add, go: create }}
    >
      {state.reloaded && <Notice message={text.creation.reloaded} />}
      <div className={styles.columns}>
        <div className={styles.column}>
          <FormGroup legend={words.promise}>
            <div className={styles.column}>
              <PlainPromise />
              {isNew && (
                <Field
                  label={words.name}
                  required
                  {...(fault
                    ? ({ validationState: 'error', validationMessage: fault } satisfies FieldProps)
                    : {})}
                >
                  <Input
                    ref={input}
                    value={name}
                    onChange={(_, { value }) => dispatch({ type: 'named', name: value })}
                  />
                </Field>
              )}
              <ReviewFacts building={building} />
            </div>
          </FormGroup>
        </div>
        <FormGroup legend={isNew ? words.picture : words.pictureAdded}>
          <FlowPicture building={building} existing={flowAddedTo(state, overview.flows)} />
        </FormGroup>
      </div>
    </StepFrame>
  )
}

function faultOf(name: string, words: { nameMissing: string; nameTooLong: string }): string | null {
  if (name.trim() === '') return words.nameMissing
  return name.trim().length > LONGEST_NAME ? words.nameTooLong : null
}
