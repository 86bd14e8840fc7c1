import { FluentProvider, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useLanguage } from '../text/text-context.tsx'
import { themeOf } from './theme.ts'
import { useLook } from './use-look.ts'

const usePage = makeStaticStyles({ body: { margin: 0 } })

const useStyles = makeStyles({
  canvas: {
    minHeight: '100dvh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground3,
    colorScheme: 'light',
    // Japanese breaks at phrases where the browser can tell them, and words too long for a phone break anywhere.
    overflowWrap: 'break-word',
  },
  dark: { colorScheme: 'dark' },
})

/** Dresses the page in the theme of the host or the system. */
export function Themed({ children }: { readonly children: ReactNode }) {
  usePage()
  const styles = useStyles()
  const look = useLook()
  const { language } = useLanguage()
  return (
    <FluentProvider
      theme={themeOf(look, language)}
      className={look === 'default' ? styles.canvas : `${styles.canvas} ${styles.dark}`}
    >
      {children}
    </FluentProvider>
  )
}
