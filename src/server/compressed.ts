import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { parseAccept } from 'hono/utils/accept'

/** What is written anew for each request, and whole; a stream of events must arrive as it is written. */
const COMPRESSIBLE = /^(?:text\/html|application\/json)\b/
/** Less than this fits into one packet either way. */
const WORTHWHILE = 1400
/** Beyond this, brotli takes longer than the bytes it saves would on the way. */
const QUALITY = 5

const encoders = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
}

function encodingFor(accepted: string | undefined): keyof typeof encoders | undefined {
  const types = parseAccept(accepted ?? '')
    .filter(({ q }) => q > 0)
    .map(({ type }) => type)
  return types.includes('br') ? 'br' : types.includes('gzip') ? 'gzip' : undefined
}

/** Compresses pages and answers by the best means that both sides know. */
export const compressed = (): MiddlewareHandler => async (c, next) => {
  await next()
  const { status, headers, body } = c.res
  if (
    status !== 200 ||
    !COMPRESSIBLE.test(headers.get('content-type') ?? '') ||
    headers.has('content-encoding')
  )
    return
  c.header('vary', 'Accept-Encoding', { append: true })
  const encoding = encodingFor(c.req.header('accept-encoding'))
  if (!encoding || !body || c.req.method === 'HEAD') return
  const bytes = Buffer.from(await c.res.arrayBuffer())
  const small = bytes.length < WORTHWHILE
  c.res = new Response(small ? bytes : await encoders[encoding](bytes), { status, headers })
  if (!small) c.res.headers.set('content-encoding', encoding)
  c.res.headers.delete('content-length')
}
