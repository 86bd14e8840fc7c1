import { LastUsed } from '../remembered.ts'

/** Failures in a row after which nobody is asked any more, and for how long, in milliseconds. */
const OPENS_AFTER = 5
const STAYS_OPEN = 15_000

/** Places remembered: mailboxes are named by whoever asks, so there is no end of them. */
const MOST = 10_000

interface Circuit {
  failures: number
  until: number
  isTried: boolean
}

/** How a request may go out: as always, or alone, to see whether the service is back. */
export type Passage =
  | { readonly kind: 'closed' }
  | { readonly kind: 'trying' }
  | { readonly kind: 'open'; readonly until: number }

/** Spares people the wait for a service that has not answered anybody for a while, and the service their requests. */
export class Circuits {
  readonly #circuits = new LastUsed<Circuit>(MOST)
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** Whether a request may go to a place; whoever passes must say afterwards how it went. */
  pass(place: string): Passage {
    const circuit = this.#circuits.get(place)
    if (!circuit || circuit.failures < OPENS_AFTER) return { kind: 'closed' }
    if (!circuit.isTried && this.#now() >= circuit.until) {
      circuit.isTried = true
      return { kind: 'trying' }
    }
    // While one is trying, the others may ask again about when that one would have been given up.
    return { kind: 'open', until: Math.max(circuit.until, this.#now() + 1000) }
  }

  /** The service answered, be it with a refusal. */
  answered(place: string): void {
    this.#circuits.forget(place)
  }

  /** The service did not answer, or only that it cannot. */
  failed(place: string): void {
    const failures = (this.#circuits.get(place)?.failures ?? 0) + 1
    this.#circuits.set(place, { failures, until: this.#now() + STAYS_OPEN, isTried: false })
  }
}
