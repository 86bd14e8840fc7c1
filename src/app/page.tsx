import 'virtual:fluent-themes.css'
import '@fluentui/react-icons/headless/styles.css'
import { createRoot } from 'react-dom/client'
import type { PageConfig } from '#contract/page-config.ts'
import { App } from './app.tsx'
import type { TeamsTab } from './host/teams.ts'
import { teamsSignIn } from './host/teams-sign-in.tsx'
import { browserSignIn } from './identity/sign-in.tsx'
import { leaveSkeleton } from './skeleton/leave-skeleton.ts'

/** Draws the page, for somebody in a tab of Teams or, without one, in a browser of their own: once it is known who is there. */
export async function drawPage(
  config: PageConfig,
  tab: Promise<TeamsTab | null> | null,
  onLost: () => void,
): Promise<void> {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no #root')
  const signIn = await (tab ? teamsSignIn(config, tab) : browserSignIn(config))
  leaveSkeleton(root)
  // What no part of the page catches leaves nothing of it.
  const onUncaughtError = (error: unknown) => {
    reportError(error)
    onLost()
  }
  createRoot(root, { onUncaughtError }).render(
    <App signIn={signIn} emulatorUrl={config.emulatorUrl ?? null} />,
  )
}
