import { createServer } from 'node:http'
import { brotliCompressSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css' }

type Files = ReadonlyMap<string, { readonly type: string; readonly body: Buffer }>

/** A page of somebody else's manner, built and served as ours is: minified, brotli, cached for ever. */
export interface Peer {
  readonly origin: string
  close(): void
}

/** Builds the page in `bench/peers/<name>` into one bundle, and serves it. */
export async function startPeer(name: 'bare' | 'template'): Promise<Peer> {
  const root = `bench/peers/${name}`
  const outDir = `${process.cwd()}/dist/bench/${name}`
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    },
  })
  const outputs = 'output' in built ? built.output : []
  const files = new Map(
    outputs.map((file) => {
      const source = file.type === 'chunk' ? file.code : file.source
      return [`/${file.fileName}`, { type: typeOf(file.fileName), body: brotliCompressSync(source) }]
    }),
  )
  return serve(files)
}

const typeOf = (name: string): string =>
  Object.entries(TYPES).find(([ending]) => name.endsWith(`.${ending}`))?.[1] ?? 'application/octet-stream'

/** As every single-page app, it answers each place with its one page. */
function serve(files: Files): Promise<Peer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const page = !pathname.startsWith('/assets/')
    const file = files.get(page ? '/index.html' : pathname)
    const cache = page ? 'no-cache' : 'public, max-age=31536000, immutable'
    response
      .writeHead(file ? 200 : 404, {
        'content-type': file?.type ?? 'text/plain',
        'cache-control': cache,
        ...(file && { 'content-encoding': 'br' }),
      })
      .end(file?.body)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, 'localhost', () => {
      const address = server.address()
      const port = typeof address === 'object' ? address?.port : undefined
      resolve({ origin: `http://localhost:${port}`, close: () => server.close() })
    })
  })
}
