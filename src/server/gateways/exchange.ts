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

/** Connections are kept, for opening one takes longer than most answers; a write gets a young one, which nobody is about to close. */
const reading = new Agent({ keepAliveTimeout: 60_000 })
const writing = new Agent({ keepAliveTimeout: 1000 })

/** Sends a request and reads the answer, whatever its status; follows no redirect. */
export async function exchange({ url, ...sent }: Sent, signal: AbortSignal): Promise<Received> {
  const { statusCode, headers, body } = await request(url, {
    ...sent,
    headers: { ...sent.headers, 'accept-encoding': 'gzip' },
    dispatcher: sent.method === 'GET' ? reading : writing,
    signal,
  })
  const bytes = Buffer.from(await body.arrayBuffer())
  const plain = headers['content-encoding'] === 'gzip' ? await promisify(gunzip)(bytes) : bytes
  return { status: statusCode, headers, text: plain.toString('utf8') }
}
