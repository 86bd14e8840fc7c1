import { LastUsed } from '../remembered.ts'
import type { Clock } from './clock.ts'
import type { Asked } from './unanswered.ts'
import { UpstreamError } from './upstream-error.ts'

/** Limits remembered: mailboxes are named by whoever asks, so there is no end of them. */
const MOST = 10_000

interface Pause {
  readonly until: number
  readonly refused: UpstreamError
}

/** Keeps everybody who shares a limit from asking before the time that a service named to one of them. */
export class Pauses {
  readonly #pauses = new LastUsed<Pause>(MOST)
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Begins with a refusal that says when to come back; a longer pause that is there already stands. */
  begin(limit: string, refused: UpstreamError): void {
    const now = this.#clock.now()
    const until = now + (refused.refusal.retryAfter ?? 0) * 1000
    if (until > (this.#pauses.get(limit)?.until ?? now)) this.#pauses.set(limit, { until, refused })
  }

  /** Resolves when one may ask; throws what began the pause where it takes longer than so many milliseconds. */
  async over(limit: string, { operation }: Asked, most: number): Promise<void> {
    const latest = this.#clock.now() + most
    // Whoever asked before this one may have been told to wait again, and an alarm may ring a little early.
    for (let pause = this.#pauses.get(limit); pause; pause = this.#pauses.get(limit)) {
      const { until, refused } = pause
      const now = this.#clock.now()
      if (until <= now) return
      if (until > latest) {
        const at = new Date(now).toISOString()
        throw new UpstreamError({ ...refused.refusal, operation, at, retryAfter: (until - now) / 1000 })
      }
      await this.#clock.wait(until - now)
    }
  }
}
