import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { browserSignIn } from './identity/sign-in.tsx'
import { readPageConfig } from './page-config.ts'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')
const config = readPageConfig(document)
const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? ''
createRoot(root).render(
  <App signIn={browserSignIn(config)} nonce={nonce} emulatorUrl={config.emulatorUrl ?? null} />,
)
