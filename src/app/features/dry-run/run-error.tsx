import { saidError } from '#app/text/run-error-words.ts'
import words from '#app/ui/words.module.css'
import type { ActionError } from '#workflow-language/run.ts'
import { useDryRunText } from './dry-run-words.ts'

interface Props {
  readonly error: ActionError
  readonly className?: string | undefined
}

/** What went wrong, and in small print what the run or the service calls it. */
export function RunError({ error, className }: Props) {
  const { errors } = useDryRunText()
  const { sentence, detail } = saidError(errors, error)
  return (
    <p className={className}>
      {sentence} <span className={words.small}>{detail}</span>
    </p>
  )
}
