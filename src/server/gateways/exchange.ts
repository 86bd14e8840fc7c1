import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  Agent as PlainAgent,
  request as plainly,
} from 'node:http'
import { Agent as SecureAgent, request as securely } from 'node:https'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

/** One request as it goes over the wire. */
export interface Sent {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

export interface Received {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** Connections are kept, for opening one takes longer than most answers; a write gets a young one, which nobody is about to close. */
const agentsKeeping = (timeout: number) => ({
  'http:': new PlainAgent({ keepAlive: true, timeout }),
  'https:': new SecureAgent({ keepAlive: true, timeout }),
})
const reading = agentsKeeping(60_000)
const writing = agentsKeeping(1000)

/**
 * Sends a request and reads the answer, whatever its status; follows no redirect.
 * It stands on node:http, for fetch takes three times as much of the processor for each request.
 */
export async function exchange(sent: Sent, deadline: AbortSignal): Promise<Received> {
  const { status, headers, bytes } = await bytesOf(sent, deadline)
  const plain = headers['content-encoding'] === 'gzip' ? await promisify(gunzip)(bytes) : bytes
  return { status, headers, text: plain.toString('utf8') }
}

interface Bytes {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
}

function bytesOf({ method, url, headers, body }: Sent, deadline: AbortSignal): Promise<Bytes> {
  const address = new URL(url)
  const isRead = method === 'GET'
  const isSecure = address.protocol === 'https:'
  const agents = isRead ? reading : writing
  const options = {
    method,
    signal: deadline,
    agent: isSecure ? agents['https:'] : agents['http:'],
    headers: {
      ...headers,
      'accept-encoding': 'gzip',
      ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
    },
  }
  return new Promise((resolve, reject) => {
    const receive = (answer: IncomingMessage) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.once('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          bytes: Buffer.concat(parts),
        }),
      )
    }
    const request = isSecure ? securely(address, options, receive) : plainly(address, options, receive)
    request.on('error', (error) => {
      // Whoever keeps a connection may find that the other side has just closed it.
      if (isRead && request.reusedSocket && !deadline.aborted)
        resolve(bytesOf({ method, url, headers, body }, deadline))
      else reject(error)
    })
    request.end(body)
  })
}
