import type { ComponentType, ReactNode } from 'react'
import type { PageConfig } from '#contract/page-config.ts'

/** What stands around the page and gives it an identity, or a way to get one. */
export type SignIn = ComponentType<{ readonly children: ReactNode }>

/** The sign-in of a page in a browser window; MSAL loads with it and nowhere else. */
export async function browserSignIn(config: PageConfig): Promise<SignIn> {
  const [{ BrowserIdentity }, { arrive }] = await Promise.all([
    import('./browser-identity.tsx'),
    import('./microsoft-sign-in.ts'),
  ])
  const arrival = await arrive(config)
  return ({ children }) => <BrowserIdentity arrival={arrival}>{children}</BrowserIdentity>
}
