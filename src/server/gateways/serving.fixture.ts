import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { afterEach } from 'vitest'
import { clockBy } from './clock.ts'
import { sender, type UpstreamRequest } from './http.ts'
import { UpstreamError } from './upstream-error.ts'

/** What a service does with a request. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void

const servers = new Set<Server>()
afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
  servers.clear()
})

/** A service that answers in turn as it is told, then always as at last; gives its address and what it was asked. */
export async function serving(...answers: Answer[]) {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    answers[Math.min(asked.length, answers.length) - 1]?.(request, response)
  })
  servers.add(server)
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  return { asked, url: `http://localhost:${typeof address === 'object' ? address?.port : ''}/things?a=b c` }
}

export const says =
  (status: number, body: unknown = {}, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, { 'retry-after': '0', ...headers }).end(JSON.stringify(body))
  }

export const dies: Answer = ({ socket }) => {
  socket.destroy()
}

const TIMEOUTS = { read: 10_000, write: 30_000 }

/** A server of ours as far as it asks others, and what it is refused. */
export function asking(clock = clockBy(Date.now)) {
  const send = sender({ clock, timeouts: TIMEOUTS })
  const ask = (url: string, more: Partial<UpstreamRequest> = {}) =>
    send({
      service: 'dataverse',
      operation: 'list flows',
      caller: { tenantId: 'contoso', userId: 'adele' },
      url,
      ...more,
    })
  const refusalTo = async (url: string, more: Partial<UpstreamRequest> = {}) => {
    const refused = await ask(url, more).catch((error: unknown) => error)
    if (!(refused instanceof UpstreamError)) throw new Error('It was not refused.')
    return refused.refusal
  }
  return { ask, refusalTo }
}
