import { createContext, type ReactNode, type RefObject, useContext, useEffect, useRef } from 'react'
import { useText } from '../text/text-context.tsx'
import styles from './page-title.module.css'

/** Whether the page has just been opened; then the browser has the focus where it should be. */
export const ArrivalContext = createContext<RefObject<boolean>>({ current: true })

interface Props {
  readonly children: string
  /** What of the page is in view, which the name of the document then begins with. */
  readonly part?: string | undefined
  /** The same words, set with more care. */
  readonly shown?: ReactNode
}

/** The one h1 of a page: it names the document, and takes the focus when the page is navigated to. */
export function PageTitle({ children, part, shown }: Props) {
  const { product } = useText()
  const arrival = useContext(ArrivalContext)
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    if (!arrival.current) heading.current?.focus()
    arrival.current = false
  }, [arrival])

  return (
    <h1 ref={heading} tabIndex={-1} className={styles.title}>
      <title>{[...(part ? [part] : []), children, product].join(' | ')}</title>
      {shown || children}
    </h1>
  )
}
