import { createDOMRenderer, RendererProvider } from '@fluentui/react-components'
import { Suspense, useRef, useState } from 'react'
import { ServerState } from './api/server-state.tsx'
import type { SignIn } from './identity/sign-in.tsx'
import { EmulatorUrlContext } from './page-config.ts'
import { Pages } from './pages.tsx'
import { Shell } from './shell/shell.tsx'
import { TextProvider } from './text/text-context.tsx'
import { Themed } from './theme/themed.tsx'
import { Announcer } from './ui/announcer.tsx'
import { Mishap } from './ui/mishap.tsx'
import { PageSkeleton } from './ui/page-skeleton.tsx'
import { ArrivalContext } from './ui/page-title.tsx'

interface Props {
  readonly signIn: SignIn
  /** Marks the style elements Fluent writes, so that a strict policy lets them through. */
  readonly nonce: string
  readonly emulatorUrl: string | null
}

/** The whole page: words, theme and frame around whatever the sign-in lets through. */
export function App({ signIn: SignIn, nonce, emulatorUrl }: Props) {
  const [renderer] = useState(() =>
    createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {}),
  )
  const arrival = useRef(true)
  return (
    <RendererProvider renderer={renderer}>
      <TextProvider>
        <Themed>
          <Announcer>
            <ArrivalContext value={arrival}>
              <EmulatorUrlContext value={emulatorUrl}>
                <Mishap frame={Shell}>
                  <Suspense
                    fallback={
                      <Shell>
                        <PageSkeleton />
                      </Shell>
                    }
                  >
                    <SignIn>
                      <ServerState>
                        <Shell>
                          <Pages />
                        </Shell>
                      </ServerState>
                    </SignIn>
                  </Suspense>
                </Mishap>
              </EmulatorUrlContext>
            </ArrivalContext>
          </Announcer>
        </Themed>
      </TextProvider>
    </RendererProvider>
  )
}
