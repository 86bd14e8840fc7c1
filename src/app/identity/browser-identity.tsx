import { MsalProvider, useMsal } from '@azure/msal-react'
import { type ReactNode, useMemo } from 'react'
import { Shell } from '../shell/shell.tsx'
import { PageSkeleton } from '../ui/page-skeleton.tsx'
import type { Identity } from './identity.ts'
import { IdentityContext } from './identity-context.tsx'
import { type SignInArrival, tokenGiver } from './microsoft-sign-in.ts'
import { useAskAgain } from './sign-in-again.tsx'
import { SignedOut } from './signed-out.tsx'

interface Props {
  readonly arrival: SignInArrival
  readonly children: ReactNode
}

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
            signOut: () => application.logoutRedirect({ account }),
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
  return <Shell>{inProgress === 'none' ? <SignedOut arrival={arrival} /> : <PageSkeleton />}</Shell>
}
