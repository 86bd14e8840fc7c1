import { Spinner } from '@fluentui/react-components'
import { type ReactNode, type SubmitEvent, useEffect, useRef } from 'react'
import { useText } from '#app/text/text-context.tsx'
import { Button } from '#app/ui/button.tsx'
import type { WizardStep } from './said-so-far.ts'
import styles from './step-frame.module.css'
import { useWizard } from './wizard-context.ts'

interface Props {
  readonly title: string
  /** A sign before the title, for how things ended. */
  readonly sign?: ReactNode
  readonly lead?: string
  readonly back?: WizardStep
  /** The word on the button that goes on, what it does, and whether it is about to. */
  readonly next?: { readonly label: string; readonly go: () => void; readonly busy?: boolean }
  readonly note?: string
  readonly children: ReactNode
}

/** One step: a heading that takes the focus on the way in, the content, and the ways back and on. */
export function StepFrame({ title, sign, lead, back, next, note, children }: Props) {
  const { common } = useText()
  const { dispatch, arrival } = useWizard()
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    if (arrival.current) {
      arrival.current = false
      return
    }
    heading.current?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }, [arrival])

  function submit(event: SubmitEvent) {
    event.preventDefault()
    if (!next?.busy) next?.go()
  }

  const content = (
    <>
      <div>
        {sign}
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </div>
      {children}
      {(back || next) && (
        <div className={styles.actions}>
          {back && <Button onClick={() => dispatch({ type: 'went', step: back })}>{common.back}</Button>}
          {next && (
            <Button
              type="submit"
              appearance="primary"
              icon={next.busy && <Spinner size="extra-tiny" appearance="inverted" />}
              aria-disabled={next.busy}
            >
              {next.label}
            </Button>
          )}
          {note !== undefined && <p className={styles.note}>{note}</p>}
        </div>
      )}
    </>
  )
  if (!next) return <div className={styles.frame}>{content}</div>
  return (
    <form noValidate className={styles.frame} onSubmit={submit}>
      {content}
    </form>
  )
}
