import { arrivalWords } from '../text/arrival-words.ts'
import { useWords } from '../text/text-context.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './sign-in-again-bar.module.css'

interface Props {
  /** Whether the last press led nowhere. */
  readonly failed: boolean
  readonly onContinue: () => void
}

/** Asks somebody to let Microsoft see them, by the press that its window needs. */
export default function SignInAgainBar({ failed, onContinue }: Props) {
  const { signIn } = useWords(arrivalWords)
  return (
    <div className={styles.bar}>
      <Notice
        message={failed ? `${signIn.failed} ${signIn.again}` : signIn.again}
        actions={
          <Button appearance="primary" onClick={onContinue}>
            {signIn.continue}
          </Button>
        }
      />
    </div>
  )
}
