import type { IPublicClientApplication } from '@azure/msal-browser'
import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useText } from '../text/text-context.tsx'
import { PageTitle } from '../ui/page-title.tsx'
import { signIn } from './microsoft-sign-in.ts'

const useStyles = makeStyles({
  page: {
    display: 'grid',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '36rem',
    marginInline: 'auto',
    paddingBlock: 'clamp(1rem, 10vh, 6rem)',
  },
  lead: { margin: '0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  note: { margin: '0', color: tokens.colorNeutralForeground3 },
})

interface Props {
  readonly application: IPublicClientApplication
  readonly failure: string | null
  readonly scope: string
}

/** What somebody sees who is not signed in: what this is, and one button. */
export function SignedOut({ application, scope, failure }: Props) {
  const styles = useStyles()
  const text = useText().signIn
  const [opening, setOpening] = useState(false)
  const [failed, setFailed] = useState<string | null>(failure)

  async function begin() {
    setOpening(true)
    setFailed(null)
    try {
      await signIn(application, scope)
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error))
    } finally {
      setOpening(false)
    }
  }

  return (
    <div className={styles.page}>
      <PageTitle>{text.title}</PageTitle>
      <p className={styles.lead}>{text.lead}</p>
      <Button appearance="primary" size="large" disabledFocusable={opening} onClick={() => void begin()}>
        {text.button}
      </Button>
      <p className={styles.note}>{text.account}</p>
      {failed !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{text.failed}</MessageBarTitle> {failed}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  )
}
