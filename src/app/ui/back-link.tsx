import { ArrowLeftRegular } from '@fluentui/react-icons/headless/svg/arrow-left'
import { Link } from 'wouter'
import styles from './link.module.css'

/** The way up, to the place that holds this one. */
export function BackLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <Link href={href} className={styles.link}>
      <ArrowLeftRegular aria-hidden />
      {children}
    </Link>
  )
}
