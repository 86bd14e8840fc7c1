import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useText } from '../text/text-context.tsx'
import { Header } from './header.tsx'

const useStyles = makeStyles({
  skip: {
    position: 'absolute',
    left: tokens.spacingHorizontalM,
    top: '-4rem',
    zIndex: 2,
    padding: tokens.spacingHorizontalS,
    color: tokens.colorBrandForegroundLink,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    ':focus': { top: tokens.spacingVerticalS },
  },
  main: {
    flexGrow: 1,
    width: '100%',
    maxWidth: '72rem',
    boxSizing: 'border-box',
    marginInline: 'auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL}`,
    '@media (max-width: 640px)': { padding: tokens.spacingHorizontalL },
    ':focus': { outlineStyle: 'none' },
  },
})

/** The frame of every page: who is signed in above, the content below. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const styles = useStyles()
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
