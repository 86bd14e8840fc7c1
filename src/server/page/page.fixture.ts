import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { serverApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { store } from '../store/store.fixture.ts'

const SCRIPT = 'export const answer = 42\n'.repeat(100)

const pageIn = (language: string) => `<!doctype html>
<html lang="${language}">
<head>
<meta name="csp-nonce" content="" />
<!--page-config-->
<!--host <link rel="modulepreload" href="/assets/teams.js">--><!--browser <link rel="modulepreload" href="/assets/msal.js">-->
<style nonce="">body{margin:0}</style>
<script type="module" src="/assets/main.js"></script>
</head>
<body>
<noscript><style nonce="">#skeleton{display:none}</style></noscript>
<div id="skeleton">${'Loading '.repeat(300)}</div>
<div id="root"></div>
</body>
</html>`

/** A built app, as small as it can be. */
function builtApp(): string {
  const directory = mkdtempSync(join(tmpdir(), 'workflow-desk-'))
  mkdirSync(join(directory, 'assets'))
  const files: Record<string, string | Buffer> = {
    'index.html': pageIn('en'),
    'index.ja.html': pageIn('ja'),
    'auth.html': '<!doctype html><p>Signed in</p>',
    'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'assets/main.js': SCRIPT,
    'assets/main.js.br': brotliCompressSync(SCRIPT),
    'assets/main.js.gz': gzipSync(SCRIPT),
  }
  for (const [file, content] of Object.entries(files)) writeFileSync(join(directory, file), content)
  return directory
}

/** A server of a small built app; gives the way to ask it. */
export function pageServer(env: Readonly<Record<string, string>> = {}) {
  const config = readConfig({
    ENTRA_TENANT_ID: 'organizations',
    ENTRA_CLIENT_ID: '11111111-aaaa-4bbb-8ccc-222222222222',
    ENTRA_CLIENT_SECRET: 'a-secret-of-the-server',
    PUBLIC_URL: 'https://desk.contoso.example',
    ...env,
  })
  const app = serverApp({ config, store, directory: builtApp(), log: () => {} })
  return async (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
    app.request(path, { method, headers: { ...headers } })
}
