import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Agent, request } from 'undici'

/** One request as it goes over the wire. */
export interface Sent {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

export interface Received {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

/** An answer whose bytes are not what its headers say. */
export class GarbledError extends Error {}

/** Longest answer that is read, in bytes: far above the largest page of definitions. */
const LONGEST = 256 * 1024 * 1024
const LARGER = 'UND_ERR_RES_EXCEEDED_MAX_SIZE'

/** Connections are kept, for opening one takes longer than most answers; a write gets a young one, which nobody is about to close. */
const reading = new Agent({ keepAliveTimeout: 60_000, maxResponseSize: LONGEST })
const writing = new Agent({ keepAliveTimeout: 1000, maxResponseSize: LONGEST })

const unpacked = (bytes: Buffer): Promise<Buffer> =>
  promisify<Buffer, { maxOutputLength: number }, Buffer>(gunzip)(bytes, { maxOutputLength: LONGEST }).catch(
    () => {
      throw new GarbledError('it is no gzip')
    },
  )

/** Sends a request and reads the answer, whatever its status; follows no redirect. */
export async function exchange({ url, ...sent }: Sent, signal: AbortSignal): Promise<Received> {
  const { statusCode, headers, body } = await request(url, {
    ...sent,
    headers: { ...sent.headers, 'accept-encoding': 'gzip' },
    dispatcher: sent.method === 'GET' ? reading : writing,
    signal,
  })
  const bytes = Buffer.from(
    await body.arrayBuffer().catch((error: unknown) => {
      const isLarger = error instanceof Error && 'code' in error && error.code === LARGER
      throw isLarger ? new GarbledError('it is too long') : error
    }),
  )
  const plain = headers['content-encoding'] === 'gzip' ? await unpacked(bytes) : bytes
  return { status: statusCode, headers, text: plain.toString('utf8') }
}
