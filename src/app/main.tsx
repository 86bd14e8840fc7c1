import 'virtual:fluent-themes.css'
import '@fluentui/react-icons/headless/styles.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { isHosted } from './host/is-hosted.ts'
import { placeIn } from './host/place-asked.ts'
import { teamsSignIn } from './host/teams-sign-in.tsx'
import { browserSignIn } from './identity/sign-in.tsx'
import { readPageConfig } from './page-config.ts'
import { leaveSkeleton } from './skeleton/leave-skeleton.ts'
import { followSystem } from './theme/look.ts'

const query = new URLSearchParams(location.search)
const hosted = isHosted(window)
followSystem(query.get('theme'))
// A deep link into the tab names its place before Teams itself can be asked for it.
const place = hosted ? placeIn(query.get('at')) : null
if (place) history.replaceState(null, '', `${place}${location.search}`)

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')
leaveSkeleton(root)
const config = readPageConfig(document)
const signIn = hosted ? teamsSignIn(config) : browserSignIn(config)
createRoot(root).render(<App signIn={signIn} emulatorUrl={config.emulatorUrl ?? null} />)
