import type { ReactNode } from 'react'
import { useText } from '../text/text-context.tsx'
import { Header } from './header.tsx'
import styles from './shell.module.css'

/** The frame of every page: who is signed in above, the content below. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { common } = useText()
  return (
    <>
      <a className={styles.skip} href="#content">
        {common.skipToContent}
      </a>
      <Header />
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </>
  )
}
