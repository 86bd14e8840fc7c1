import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import * as v from 'valibot'
import { afterAll, beforeAll } from 'vitest'
import { retryAfterOf } from './gateways/wire.ts'

/** That a request went out, or that everybody here can know by now when one may go out again. */
type Entry =
  | { readonly kind: 'sent'; readonly who: string; readonly at: number }
  | { readonly kind: 'told'; readonly who: string; readonly until: number }

const Asked = v.object({ path: v.string(), headers: v.array(v.unknown()) })
const Created = v.object({ request: Asked })
const Answered = v.object({
  request: Asked,
  response: v.object({ statusCode: v.number(), headers: v.array(v.instance(Uint8Array)) }),
})
/** Turns of the event loop, in milliseconds, until an answer whose headers came has surely been read. */
const READ = 50

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** A booking mailbox at Graph, whoever asks; else a user at an organisation or at the flow service, by their token. */
function limitedBy({ path, headers }: v.InferOutput<typeof Asked>): string | null {
  const [, mailbox] = /^\/graph\/.*\/bookingBusinesses\/([^/?]+)/.exec(path) ?? []
  const [place] = /^\/(?:dv\/[^/]+|flow)\//.exec(path) ?? []
  if (mailbox) return mailbox
  return place ? `${place} ${headers[headers.indexOf('authorization') + 1]}` : null
}

/** Listens on the wire for requests sent before the time that a service named for them. */
export function wireLog() {
  const log: Entry[] = []
  const created = (message: unknown) => {
    const sent = v.safeParse(Created, message)
    const who = sent.success ? limitedBy(sent.output.request) : null
    if (who) log.push({ kind: 'sent', who, at: Date.now() })
  }
  const answered = (message: unknown) => {
    const { success, output } = v.safeParse(Answered, message)
    if (!success || output.response.statusCode !== 429) return
    const raw = output.response.headers
    const names = raw.flatMap((name, index) =>
      index % 2 ? [] : [[text(name).toLowerCase(), raw[index + 1]] as const],
    )
    const headers = Object.fromEntries(names.map(([name, value]) => [name, value && text(value)]))
    const who = limitedBy(output.request)
    const until = Date.now() + (retryAfterOf(headers, Date.now()) ?? 0) * 1000
    if (who) setTimeout(() => log.push({ kind: 'told', who, until }), READ)
  }
  beforeAll(() => {
    subscribe('undici:request:create', created)
    subscribe('undici:request:headers', answered)
  })
  afterAll(() => {
    unsubscribe('undici:request:create', created)
    unsubscribe('undici:request:headers', answered)
  })
  return {
    /** How many were told to come back later, and how many came earlier all the same. */
    tally: () => {
      const until = new Map<string, number>()
      let [told, early] = [0, 0]
      for (const entry of log) {
        const known = until.get(entry.who) ?? 0
        if (entry.kind === 'told') {
          told += 1
          until.set(entry.who, Math.max(known, entry.until))
        } else if (entry.at < known) early += 1
      }
      log.length = 0
      return { told, early }
    },
  }
}
