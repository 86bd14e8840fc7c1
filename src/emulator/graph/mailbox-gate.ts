import { GraphError } from './graph-error.ts'

/** How many requests of one app Graph serves on one mailbox at a time. */
export const concurrentRequests = 4

/** Lets an app's requests in to a mailbox as long as there is room. */
export class MailboxGate {
  readonly #inside = new Map<string, number>()

  async pass<T>(app: string, mailbox: string, serve: () => Promise<T>): Promise<T> {
    const key = `${app} ${mailbox.toLowerCase()}`
    const inside = this.#inside.get(key) ?? 0
    if (inside >= concurrentRequests) throw overConcurrency()
    this.#inside.set(key, inside + 1)
    try {
      return await serve()
    } finally {
      this.#leave(key)
    }
  }

  #leave(key: string): void {
    const left = (this.#inside.get(key) ?? 1) - 1
    if (left === 0) this.#inside.delete(key)
    else this.#inside.set(key, left)
  }
}

const overConcurrency = () =>
  new GraphError(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', {
    'Retry-After': '1',
  })
