import { useWords } from '#app/text/text-context.tsx'
import styles from './plain-promise.module.css'
import { saidIn } from './said.ts'
import { wizardWords } from './wizard-context.ts'

interface Props {
  readonly template: string
  readonly answers: Readonly<Record<string, unknown>>
  /** The name of the booking page. */
  readonly business: string
}

/** What a flow will do with every appointment, in plain words. */
export function PromiseText({ template, answers, business }: Props) {
  const text = useWords(wizardWords)
  return (
    <p className={styles.promise}>{text.templates[template]?.promise(saidIn(text, answers, business))}</p>
  )
}
