import { ProblemMessage } from '#app/ui/problem-message.tsx'
import words from '#app/ui/words.module.css'
import { NoticeKind, type NoticeResult } from '#contract/request.ts'
import { useRequest } from './request-context.ts'
import styles from './request-page.module.css'
import { useRequestsText } from './requests-words.ts'

/** Whom notices reached, and whom not and why. */
export function NoticeOutcome() {
  const { tell: text } = useRequestsText()
  const { notices } = useRequest()
  return (
    <div role="status" className={styles.outcome}>
      {NoticeKind.options.map((kind) => {
        const told = notices.told[kind]
        if (!told) return null
        if (told.kind === 'sending' || told.kind === 'not-told')
          return (
            <p key={kind} className={words.quiet}>
              {told.kind === 'sending' ? text.sending : text.notTold}
            </p>
          )
        if (told.kind === 'refused')
          return <ProblemMessage key={kind} problem={told.problem} onRetry={() => notices.tell(kind)} />
        return <Result key={kind} kind={kind} result={told.result} />
      })}
    </div>
  )
}

interface ResultProps {
  readonly kind: NoticeKind
  readonly result: NoticeResult
}

function Result({ kind, result: { told, failed } }: ResultProps) {
  const { tell: text } = useRequestsText()
  return (
    <>
      <p className={words.plain}>{told.length > 0 ? text.told[kind](told) : text.toldNobody}</p>
      {failed.map(({ name, problem }) => (
        <div key={name}>
          <p className={words.plain}>{text.failed(name)}</p>
          <ProblemMessage problem={problem} />
        </div>
      ))}
    </>
  )
}
