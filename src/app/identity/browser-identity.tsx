import { MsalProvider, useMsal } from '@azure/msal-react'
import { type ReactNode, useEffect, useMemo } from 'react'
import { Shell } from '../shell/shell.tsx'
import { PageSkeleton } from '../ui/page-skeleton.tsx'
import type { Identity } from './identity.ts'
import { IdentityContext } from './identity-context.tsx'
import { type SignInArrival, tokenGiver } from './microsoft-sign-in.ts'
import { useAskAgain } from './sign-in-again.tsx'
import { SignedOut } from './signed-out.tsx'
import { onSignedOutElsewhere } from './signed-out-elsewhere.ts'

interface Props {
  readonly arrival: SignInArrival
  readonly children: ReactNode
}

/** A window of Microsoft's can be closed, and then the button has to be there. */
const AT_REST = new Set<string>(['none', 'login'])

/** Signs people in by the browser's own means and gives the page inside it an identity. */
export function BrowserIdentity(props: Props) {
  return (
    <MsalProvider instance={props.arrival.application}>
      <SignedIn {...props} />
    </MsalProvider>
  )
}

function SignedIn({ arrival, children }: Props) {
  const { application } = arrival
  const { accounts, inProgress } = useMsal()
  const account = application.getActiveAccount() ?? accounts[0]
  const { bar, askAgain } = useAskAgain()
  const id = account?.homeAccountId
  useEffect(
    () => (id ? onSignedOutElsewhere(application, id, () => location.reload()) : undefined),
    [application, id],
  )
  const identity = useMemo<Identity | null>(
    () =>
      account
        ? {
            account: {
              id: account.homeAccountId,
              name: account.name || account.username,
              username: account.username,
              tenantId: account.tenantId,
            },
            token: tokenGiver(arrival, account, askAgain),
            signOut: () => {
              // Whoever comes back by the browser's button would find the page as it was when it left.
              addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
              return application.logoutRedirect({ account })
            },
          }
        : null,
    [application, arrival, account, askAgain],
  )
  if (identity)
    return (
      <IdentityContext value={identity}>
        {bar}
        {children}
      </IdentityContext>
    )
  return <Shell>{AT_REST.has(inProgress) ? <SignedOut arrival={arrival} /> : <PageSkeleton />}</Shell>
}
