import { OpenRegular } from '@fluentui/react-icons/headless/svg/open'
import { useText } from '../text/text-context.tsx'
import styles from './link.module.css'

interface Props {
  readonly href: string
  readonly children: string
  /** What is read aloud, where the words on the page alone do not tell one link from the next. */
  readonly label?: string
}

/** A link out of the page, in a tab of its own, which says so. */
export function ExternalLink({ href, children, label }: Props) {
  const { common } = useText()
  return (
    <a
      className={styles.link}
      href={href}
      target="_blank"
      rel="noreferrer"
      aria-label={`${label ?? children} (${common.opensInNewTab})`}
    >
      {children}
      <OpenRegular aria-hidden />
    </a>
  )
}
