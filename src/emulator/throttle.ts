import { setTimeout as later } from 'node:timers/promises'

/** How much a service takes from one of those whom it counts apart. */
export interface Limit {
  /** Requests served at a time. */
  readonly concurrent: number
  /** Requests in any so many seconds. */
  readonly requests?: number
  readonly seconds?: number
  /** Milliseconds that an answer takes, without which requests can hardly be concurrent. */
  readonly takes?: number
}

/** Which part of a limit somebody is over, and what to send as Retry-After. */
export interface Over {
  readonly part: 'concurrent' | 'requests'
  readonly retryAfter: string
}

/** In which of its two forms Retry-After comes. */
export type RetryAfterForm = 'seconds' | 'date'

interface Counted {
  inside: number
  /** When each of the last requests came, the oldest first. */
  readonly served: number[]
}

/** Lets requests in as long as a limit has room. */
export class Throttle {
  readonly #counted = new Map<string, Counted>()

  async pass<T>(
    who: string,
    limit: Limit,
    { form, refusal }: { form: RetryAfterForm; refusal: (over: Over) => Error },
    serve: () => Promise<T>,
  ): Promise<T> {
    const counted = this.#counted.get(who) ?? { inside: 0, served: [] }
    this.#counted.set(who, counted)
    const now = Date.now()
    const wait = secondsUntilRoom(counted, limit, now)
    if (wait) throw refusal({ part: wait.part, retryAfter: written(wait.seconds, form, now) })
    counted.inside += 1
    if (limit.requests !== undefined) counted.served.push(now)
    try {
      if (limit.takes) await later(limit.takes)
      return await serve()
    } finally {
      counted.inside -= 1
    }
  }
}

function secondsUntilRoom({ inside, served }: Counted, limit: Limit, now: number) {
  const { concurrent, requests = Number.POSITIVE_INFINITY, seconds = 0 } = limit
  while (served[0] !== undefined && served[0] <= now - seconds * 1000) served.shift()
  if (inside >= concurrent) return { part: 'concurrent', seconds: 1 } as const
  if (served.length < requests) return null
  return { part: 'requests', seconds: Math.ceil(((served[0] ?? now) - now) / 1000 + seconds) } as const
}

/** A date has whole seconds, so it is the next one. */
const written = (seconds: number, form: RetryAfterForm, now: number): string =>
  form === 'seconds' ? `${seconds}` : new Date(Math.ceil(now / 1000 + seconds) * 1000).toUTCString()
