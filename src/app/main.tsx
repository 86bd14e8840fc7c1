import 'virtual:fluent-themes.css'
import '@fluentui/react-icons/headless/styles.css'
import './theme/page.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { browserSignIn } from './identity/sign-in.tsx'
import { readPageConfig } from './page-config.ts'
import { followSystem } from './theme/look.ts'

followSystem(new URLSearchParams(location.search).get('theme'))
const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')
const config = readPageConfig(document)
createRoot(root).render(<App signIn={browserSignIn(config)} emulatorUrl={config.emulatorUrl ?? null} />)
