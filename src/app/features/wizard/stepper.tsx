import { CheckmarkRegular } from '@fluentui/react-icons/headless/svg/checkmark'
import hidden from '#app/ui/words.module.css'
import { mayGoTo, stepsOf, type WizardStep } from './said-so-far.ts'
import styles from './stepper.module.css'
import { useWizard } from './wizard-context.ts'

/** Shows how far one has come, and leads back to what is done. */
export function Stepper({ still }: { readonly still: boolean }) {
  const { text, state, dispatch } = useWizard()
  const steps = stepsOf(state)
  const at = steps.indexOf(state.step)

  const label = (step: WizardStep, index: number) => {
    const done = index < at
    const words = (
      <>
        {done && <CheckmarkRegular className={styles.tick} aria-hidden />}
        <span className={styles.text}>
          {text.steps[step]}
          {done && <span className={hidden.unseen}> ({text.stepDone})</span>}
        </span>
      </>
    )
    if (still || !done || !mayGoTo(state, step)) return <span className={styles.label}>{words}</span>
    return (
      <button
        type="button"
        className={`${styles.label} ${styles.link}`}
        onClick={() => dispatch({ type: 'went', step })}
      >
        {words}
      </button>
    )
  }

  return (
    <nav aria-label={text.progress}>
      <ol className={styles.list}>
        {steps.map((step, index) => (
          <li
            key={step}
            aria-current={index === at ? 'step' : undefined}
            data-reached={index <= at || undefined}
            className={styles.step}
          >
            {label(step, index)}
          </li>
        ))}
      </ol>
      <p className={styles.short}>
        {text.stepOf(at + 1, steps.length)}: {text.steps[state.step]}
      </p>
    </nav>
  )
}
