import { useRef } from 'react'
import { ServerState } from './api/server-state.tsx'
import type { SignIn } from './identity/sign-in.tsx'
import { EmulatorUrlContext } from './page-config.ts'
import { Pages } from './pages.tsx'
import { Shell } from './shell/shell.tsx'
import { TextProvider } from './text/text-context.tsx'
import { Announcer } from './ui/announcer.tsx'
import { Mishap } from './ui/mishap.tsx'
import { ArrivalContext } from './ui/page-title.tsx'

interface Props {
  readonly signIn: SignIn
  readonly emulatorUrl: string | null
}

/** The whole page: its words and its frame around whatever the sign-in lets through. */
export function App({ signIn: SignIn, emulatorUrl }: Props) {
  const arrival = useRef(true)
  return (
    <TextProvider>
      <Announcer>
        <ArrivalContext value={arrival}>
          <EmulatorUrlContext value={emulatorUrl}>
            <Mishap frame={Shell}>
              <SignIn>
                <ServerState>
                  <Shell>
                    <Pages />
                  </Shell>
                </ServerState>
              </SignIn>
            </Mishap>
          </EmulatorUrlContext>
        </ArrivalContext>
      </Announcer>
    </TextProvider>
  )
}
