import { Field, type FieldProps, Input } from '@fluentui/react-components'
import { BeakerRegular } from '@fluentui/react-icons/headless/svg/beaker'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import plain from '#app/ui/words.module.css'
import type { Creation } from './creation.ts'
import { FlowPicture } from './flow-picture.tsx'
import { FormGroup } from './form-group.tsx'
import { PlainPromise } from './plain-promise.tsx'
import { ReviewFacts } from './review-facts.tsx'
import styles from './review-step.module.css'
import { type Building, buildingOf, flowAddedTo, type SaidSoFar } from './said-so-far.ts'
import { StepFrame } from './step-frame.tsx'
import { triedTally } from './tried.ts'
import { TryIt } from './try-it.tsx'
import { useWizard } from './wizard-context.ts'
import { wizardReducer } from './wizard-state.ts'

const LONGEST_NAME = 160

/** What is about to be built, in words, as a picture and with what it takes. */
export function ReviewStep({ creation }: { readonly creation: Creation }) {
  const { text, overview, state, dispatch } = useWizard()
  const words = text.review
  const building = useBuilding(state)
  const template = building && text.templates[building.template.id]
  const { displayName } = overview.business
  const suggested = words.defaultName(template?.name ?? '', displayName).slice(0, LONGEST_NAME)
  const name = state.name ?? suggested
  const fault = faultOf(name, text.review)
  const isNew = state.target.kind === 'new'

  const [trying, setTrying] = useState(false)
  const [faults, setFaults] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (faults > 0) input.current?.focus()
  }, [faults])

  function create() {
    if (isNew && fault) return setFaults((before) => before + 1)
    const action = { type: 'submitted', defaultName: suggested, freshKey: crypto.randomUUID() } as const
    dispatch(action)
    // The state the reducer comes to is the one whose key must be asked with.
    void creation.run(wizardReducer(state, action))
  }

  if (!building) return null
  return (
    <>
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
                <div className={styles.trial}>
                  <span className={plain.quiet}>
                    {state.tried ? words.tried(triedTally(state.tried)) : words.notTried}
                  </span>
                  <Button icon={<BeakerRegular />} aria-expanded={trying} onClick={() => setTrying(!trying)}>
                    {trying ? words.tryNoMore : words.tryIt}
                  </Button>
                </div>
              </div>
            </FormGroup>
          </div>
          <FormGroup legend={isNew ? words.picture : words.pictureAdded}>
            <FlowPicture building={building} existing={flowAddedTo(state, overview.flows)} />
          </FormGroup>
        </div>
      </StepFrame>
      {trying && <TryIt building={building} name={name} />}
    </>
  )
}

/** The same object for as long as the same is to be built, whatever else is said meanwhile. */
function useBuilding({ template, typed, target, environment, connections }: SaidSoFar): Building | null {
  return useMemo(
    () => buildingOf({ template, typed, target, environment, connections }),
    [template, typed, target, environment, connections],
  )
}

function faultOf(name: string, words: { nameMissing: string; nameTooLong: string }): string | null {
  if (name.trim() === '') return words.nameMissing
  return name.trim().length > LONGEST_NAME ? words.nameTooLong : null
}
