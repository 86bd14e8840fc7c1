/**
 * The time of one strand of a run: what the clock says, and what the strand has waited on top of it. Nobody really
 * waits: strands that run side by side each wait for themselves, and where they meet the later one decides.
 */
export class Timeline {
  readonly #clock: () => Date
  #waited: number

  constructor(clock: () => Date, waited = 0) {
    this.#clock = clock
    this.#waited = waited
  }

  now(): Date {
    return new Date(this.#clock().getTime() + this.#waited)
  }

  /** Lets time go by. */
  pass(milliseconds: number): void {
    this.#waited += Math.max(0, milliseconds)
  }

  /** A strand that begins now. */
  fork(): Timeline {
    return new Timeline(this.#clock, this.#waited)
  }

  /** Waits until another strand is as far. */
  join(other: Timeline): void {
    this.#waited = Math.max(this.#waited, other.#waited)
  }
}
