import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { type ReactNode, useContext } from 'react'
import type { Problem } from '#contract/problem.ts'
import type { Identity } from '../identity/identity.ts'
import { IdentityContext } from '../identity/identity-context.tsx'
import { useText } from '../text/text-context.tsx'
import { ProblemDetails } from './problem-details.tsx'

const useStyles = makeStyles({
  bar: { paddingBlock: tokens.spacingVerticalM, alignItems: 'flex-start' },
  body: { display: 'grid', rowGap: tokens.spacingVerticalS, whiteSpace: 'normal', minWidth: 0 },
  sentence: { margin: '0' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

interface Props {
  readonly problem: Problem
  readonly onRetry?: () => void
  /** More ways out than trying again, where the page knows one. */
  readonly children?: ReactNode
}

/** Everything that fails is shown by this: what happened, what to do, the way out, and the whole answer on demand. */
export function ProblemMessage({ problem, onRetry, children }: Props) {
  const styles = useStyles()
  const text = useText()
  const identity = useContext(IdentityContext)
  const { what, todo } = problem.remedy ? text.remedies[problem.remedy] : text.problems[problem.code]
  const way = wayOut(problem, identity, onRetry)
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <p className={styles.sentence}>
          <MessageBarTitle>{what}</MessageBarTitle> {todo}
        </p>
        {(way || children) && (
          <div className={styles.actions}>
            {way && <Button onClick={way.go}>{labelOf(way.kind, text)}</Button>}
            {children}
          </div>
        )}
        <ProblemDetails problem={problem} />
      </MessageBarBody>
    </MessageBar>
  )
}

type Way = { readonly kind: 'retry' | 'sign-in' | 'other-account'; readonly go: () => void }

const wrongAccount = new Set(['guest-account', 'personal-account', 'tenant-not-allowed'])

function wayOut(
  { code, remedy, claims }: Problem,
  identity: Identity | null,
  onRetry?: () => void,
): Way | null {
  const { signOut = null, token } = identity ?? {}
  if (wrongAccount.has(code)) return signOut && { kind: 'other-account', go: () => void signOut() }
  if (token && (code === 'signed-out' || remedy === 'consent' || remedy === 'interaction')) {
    const need = claims ? ({ kind: 'claims', claims } as const) : ({ kind: 'consent' } as const)
    // Whoever closes the window again is still looking at this message.
    return { kind: 'sign-in', go: () => void token(need).then(onRetry, () => undefined) }
  }
  return onRetry ? { kind: 'retry', go: onRetry } : null
}

function labelOf(kind: Way['kind'], { common, problem }: ReturnType<typeof useText>): string {
  if (kind === 'retry') return common.tryAgain
  return kind === 'sign-in' ? problem.signInAgain : problem.otherAccount
}
