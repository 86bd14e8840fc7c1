import { focusManager } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { PageConfig } from '#contract/page-config.ts'
import type { Identity, TokenNeed } from '../identity/identity.ts'
import { IdentityContext } from '../identity/identity-context.tsx'
import type { SignIn } from '../identity/sign-in.tsx'
import { useAskAgain } from '../identity/sign-in-again.tsx'
import { loadOnce } from '../load-once.ts'
import { languageOf } from '../text/language.ts'
import { useLanguage } from '../text/text-context.tsx'
import { type FirstAnswer, firstAnswer } from './first-answer.ts'
import { HostContext } from './host.ts'
import type { TeamsTab } from './teams.ts'
import { teamsToken } from './teams-token.ts'

interface Props {
  readonly tab: TeamsTab
  readonly first: FirstAnswer
  readonly config: PageConfig
  readonly children: ReactNode
}

/** Signs people in by the Teams they are signed in to already, without a word; MSAL loads only when Microsoft wants to ask. */
export async function teamsSignIn(config: PageConfig, arrival: Promise<TeamsTab | null>): Promise<SignIn> {
  const tab = await arrival
  if (!tab) return (await import('./outside-host.tsx')).default
  const first = await firstAnswer(tab)
  return ({ children }) => (
    <InTeams tab={tab} first={first} config={config}>
      {children}
    </InTeams>
  )
}

function InTeams({ tab, first, config, children }: Props) {
  const [host, setHost] = useState(tab.host())
  const { bar, askAgain } = useAskAgain()
  const { follow } = useLanguage()

  useEffect(
    () =>
      tab.onResume(() => {
        setHost(tab.host())
        // Hours may have passed: whatever is on screen is read again.
        focusManager.onFocus()
      }),
    [tab],
  )
  useEffect(() => {
    const language = languageOf(tab.locale)
    if (language) follow(language).catch(() => undefined)
  }, [tab, follow])
  // A person who is asked something sees the page; what comes after it is between them and us.
  useEffect(() => {
    if (bar) host.report({ kind: 'shown' })
  }, [bar, host])

  const identity = useMemo<Identity>(() => {
    const openers = loadOnce(() =>
      import('../identity/nested-prompt.ts').then(({ promptFromTab }) =>
        promptFromTab(config, tab.loginHint, tab.account.id),
      ),
    )
    const token = teamsToken({
      silent: tab.silentToken,
      prompt: async (need: TokenNeed) => (await openers())(need),
      askAgain: (open) => {
        // Loaded before the button is pressed, or the press is forgotten meanwhile and the window blocked.
        openers().catch(() => undefined)
        return askAgain(open)
      },
      onRefused: () => tab.host().report({ kind: 'failed', reason: 'sign-in' }),
      now: Date.now,
    })
    return { account: tab.account, token, signOut: null, ...first }
  }, [config, tab, first, askAgain])

  return (
    <HostContext value={host}>
      <IdentityContext value={identity}>
        {bar}
        {children}
      </IdentityContext>
    </HostContext>
  )
}
