import styles from './plain-promise.module.css'
import { saidIn } from './said.ts'
import { answersOf, templateOf } from './said-so-far.ts'
import { useWizard } from './wizard-context.ts'

/** What the flow will do with every appointment, in plain words. */
export function PlainPromise() {
  const { text, overview, state } = useWizard()
  const words = text.templates[templateOf(state)?.id ?? '']
  return (
    <p className={styles.promise}>
      {words?.promise(saidIn(text, answersOf(state) ?? {}, overview.business.displayName))}
    </p>
  )
}
