import { lazy, type ReactNode, Suspense } from 'react'
import { isHosted } from '../host/is-hosted.ts'
import { loadOnce } from '../load-once.ts'
import { useText } from '../text/text-context.tsx'
import { EmulatorButton } from './emulator-button.tsx'
import { LanguageButton } from './language-button.tsx'
import styles from './shell.module.css'

const hosted = isHosted(window)
// Asked for with the sign-in, which takes longer; a host brings a header of its own.
const loadHeader = loadOnce(() => import('./header.tsx'))
if (!hosted) loadHeader().catch(() => undefined)
// The page is of use without it, and the page that says what is missing has one, too.
const Header = lazy(() => loadHeader().catch(() => ({ default: NoHeader })))
const NoHeader = () => <div className={styles.header} />

/** The frame of every page: in a browser with a header above, in a host with nothing that the host shows already. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { common } = useText()
  return (
    <>
      {!hosted && (
        <>
          <a className={styles.skip} href="#content">
            {common.skipToContent}
          </a>
          <Suspense fallback={<NoHeader />}>
            <Header />
          </Suspense>
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
