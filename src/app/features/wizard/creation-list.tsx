import { Spinner } from '@fluentui/react-components'
import { CheckmarkCircleFilled } from '@fluentui/react-icons/headless/svg/checkmark-circle'
import { CircleRegular } from '@fluentui/react-icons/headless/svg/circle'
import { DismissCircleFilled } from '@fluentui/react-icons/headless/svg/dismiss-circle'
import { useWords } from '#app/text/text-context.tsx'
import words from '#app/ui/words.module.css'
import styles from './creation-list.module.css'
import type { CreationProgress, StepState } from './creation-progress.ts'
import { wizardWords } from './wizard-context.ts'

function Sign({ state }: { readonly state: StepState }) {
  switch (state) {
    case 'pending':
      return <CircleRegular />
    case 'running':
      return <Spinner size="extra-tiny" />
    case 'done':
      return <CheckmarkCircleFilled />
    case 'failed':
      return <DismissCircleFilled />
  }
}

interface Props {
  readonly progress: CreationProgress
  readonly isNew: boolean
}

/** The steps of a creation, each with where it stands. */
export function CreationList({ progress, isNew }: Props) {
  const { steps, states } = useWords(wizardWords).creation
  return (
    <ol className={styles.list}>
      {progress.steps.map(({ step, state }) => (
        <li key={step} className={styles.step} data-state={state}>
          <span className={styles.sign} aria-hidden>
            <Sign state={state} />
          </span>
          <span>
            {step === 'create' && !isNew ? steps.saveActions : steps[step]}
            <span className={words.unseen}>: {states[state]}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
