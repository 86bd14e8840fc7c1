import type { ReactNode } from 'react'
import { isHosted } from '../host/is-hosted.ts'
import { useText } from '../text/text-context.tsx'
import { EmulatorButton } from './emulator-button.tsx'
import { Header } from './header.tsx'
import { LanguageButton } from './language-button.tsx'
import styles from './shell.module.css'

/** The frame of every page: in a browser with a header above, in a host with nothing that the host shows already. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { common } = useText()
  const hosted = isHosted(window)
  return (
    <>
      {!hosted && (
        <>
          <a className={styles.skip} href="#content">
            {common.skipToContent}
          </a>
          <Header />
        </>
      )}
      <main id="content" tabIndex={-1} className={styles.main} data-hosted={hosted || undefined}>
        {children}
      </main>
      {hosted && (
        <footer className={styles.footer}>
          <EmulatorButton />
          <LanguageButton />
        </footer>
      )}
    </>
  )
}
