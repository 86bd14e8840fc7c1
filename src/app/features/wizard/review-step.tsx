import { useEffect, useMemo, useRef, useState } from 'react'
import { Notice } from '#app/ui/notice.tsx'
import type { Creation } from './creation.ts'
import { FlowNameField, useFlowName } from './flow-name.tsx'
import { FlowPicture } from './flow-picture.tsx'
import { FormGroup } from './form-group.tsx'
import { PlainPromise } from './plain-promise.tsx'
import { ReviewFacts } from './review-facts.tsx'
import styles from './review-step.module.css'
import { type Building, buildingOf, flowAddedTo, type SaidSoFar } from './said-so-far.ts'
import { StepFrame } from './step-frame.tsx'
import { TrialRow } from './trial-row.tsx'
import { TryIt } from './try-it.tsx'
import { useWizard } from './wizard-context.ts'
import { wizardReducer } from './wizard-state.ts'

/** What is about to be built, in words, as a picture and with what it takes. */
export function ReviewStep({ creation }: { readonly creation: Creation }) {
  const { text, overview, state, dispatch } = useWizard()
  const words = text.review
  const building = useBuilding(state)
  const naming = useFlowName()
  const isNew = state.target.kind === 'new'

  const [trying, setTrying] = useState(false)
  const [faults, setFaults] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (faults > 0) input.current?.focus()
  }, [faults])

  function create() {
    if (isNew && naming.fault) return setFaults((before) => before + 1)
    const action = {
      type: 'submitted',
      defaultName: naming.suggested,
      freshKey: crypto.randomUUID(),
    } as const
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
                {isNew && <FlowNameField field={input} {...naming} />}
                <ReviewFacts building={building} />
                <TrialRow trying={trying} onToggle={() => setTrying(!trying)} />
              </div>
            </FormGroup>
          </div>
          <FormGroup legend={isNew ? words.picture : words.pictureAdded}>
            <FlowPicture building={building} existing={flowAddedTo(state, overview.flows)} />
          </FormGroup>
        </div>
      </StepFrame>
      {trying && <TryIt building={building} name={naming.name} />}
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
