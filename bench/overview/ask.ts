import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true })

/** One request, sent with as little ado as Node.js allows. */
export interface Question {
  readonly url: string
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

/** Asks and reads the answer to its end; only a yes comes back. */
export function ask({ url, method = 'GET', headers = {}, body = '' }: Question): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, agent, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.once('error', reject)
      answer.once('end', () => {
        const text = Buffer.concat(parts).toString()
        const { statusCode = 0 } = answer
        if (statusCode < 300) resolve(text)
        else reject(new Error(`${statusCode} to ${method} ${url}: ${text}`))
      })
    })
    sent.on('error', (error) => {
      // A connection that the other side had just given up says nothing about this question.
      if (sent.reusedSocket) resolve(ask({ url, method, headers, body }))
      else reject(error)
    })
    sent.end(body)
  })
}
