import type { Clock } from './clock.ts'

/** A clock on which time goes by as it is moved, and as somebody waits. */
export class HandClock implements Clock {
  #now = Date.parse('2026-11-28T09:00:00Z')
  readonly #alarms = new Map<() => void, number>()

  readonly now = (): number => this.#now

  readonly wait = async (milliseconds: number): Promise<void> => this.move(milliseconds)

  readonly alarm = (milliseconds: number, ring: () => void): (() => void) => {
    this.#alarms.set(ring, this.#now + milliseconds)
    return () => this.#alarms.delete(ring)
  }

  /** Lets time go by until the next alarm. */
  untilAlarm(): void {
    this.move(Math.min(...this.#alarms.values()) - this.#now)
  }

  /** Lets so many milliseconds go by. */
  move(milliseconds: number): void {
    this.#now += milliseconds
    for (const [ring, at] of this.#alarms) if (at <= this.#now && this.#alarms.delete(ring)) ring()
  }
}
