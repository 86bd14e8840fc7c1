import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import styles from './modal.module.css'

interface Props {
  readonly title: string
  readonly children: ReactNode
  readonly buttons: ReactNode
  readonly onClose: () => void
}

/** A question above the page, which waits for its answer: the browser's own dialog, so keyboards and readers know it. */
export function Modal({ title, children, buttons, onClose }: Props) {
  const heading = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  // Before it leaves the page, for only then is the focus given back.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles.modal}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles.inside}>
        <h2 id={heading} className={styles.title}>
          {title}
        </h2>
        {children}
        <div className={styles.buttons}>{buttons}</div>
      </div>
    </dialog>
  )
}
