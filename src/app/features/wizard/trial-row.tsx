import { BeakerRegular } from '@fluentui/react-icons/headless/svg/beaker'
import { Button } from '#app/ui/button.tsx'
import plain from '#app/ui/words.module.css'
import styles from './trial-row.module.css'
import { triedTally } from './tried.ts'
import { useWizard } from './wizard-context.ts'

interface Props {
  readonly trying: boolean
  readonly onToggle: () => void
}

/** How dry runs went so far, and the way to try more. */
export function TrialRow({ trying, onToggle }: Props) {
  const { text, state } = useWizard()
  const words = text.review
  return (
    <div className={styles.trial}>
      <span className={plain.quiet}>
        {state.tried ? words.tried(triedTally(state.tried)) : words.notTried}
      </span>
      <Button icon={<BeakerRegular />} aria-expanded={trying} onClick={onToggle}>
        {trying ? words.tryNoMore : words.tryIt}
      </Button>
    </div>
  )
}
