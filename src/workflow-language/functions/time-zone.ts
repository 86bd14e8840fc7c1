import { findIana } from 'windows-iana'
import { EvaluationFailure } from './evaluation-failure.ts'
import { later, type Timestamp } from './timestamp.ts'

const day = 86_400_000

/** A time zone by its Windows name. */
export class TimeZone {
  readonly #name: string
  readonly #clock: Intl.DateTimeFormat

  constructor(name: string) {
    const iana = findIana(name, '001')[0] ?? findIana(name)[0]
    if (iana === undefined)
      throw new EvaluationFailure('invalid-value', `'${name}' is not a Windows time zone.`)
    this.#name = name
    this.#clock = new Intl.DateTimeFormat('en-US', {
      timeZone: iana,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  }

  get isUtc(): boolean {
    return this.#name === 'UTC'
  }

  /** What a clock in this zone shows at a time of UTC. */
  fromUtc(timestamp: Timestamp): Timestamp {
    return { ...later(timestamp, this.#offsetAt(timestamp.wall)), utc: this.isUtc }
  }

  /** The time of UTC when a clock in this zone shows this; of an hour that comes twice, the one in winter time. */
  toUtc(timestamp: Timestamp): Timestamp {
    if (timestamp.utc && !this.isUtc) {
      throw new EvaluationFailure('invalid-value', `A time that says it is UTC is none of '${this.#name}'.`)
    }
    const around = [timestamp.wall - day, timestamp.wall + day].map((wall) => this.#offsetAt(wall))
    const fitting = around.filter((offset) => this.#offsetAt(timestamp.wall - offset) === offset)
    if (fitting.length === 0) {
      throw new EvaluationFailure(
        'invalid-value',
        `Clocks in '${this.#name}' are set forward past this time.`,
      )
    }
    return { ...later(timestamp, -Math.min(...fitting)), utc: true }
  }

  #offsetAt(instant: number): number {
    const parts = this.#clock.formatToParts(instant)
    const find = (type: string) => Number(parts.find((part) => part.type === type)?.value)
    const shown = new Date(0)
    shown.setUTCFullYear(find('year'), find('month') - 1, find('day'))
    shown.setUTCHours(find('hour'), find('minute'), find('second'))
    const seconds = Math.floor(instant / 1000) * 1000
    return shown.getTime() - seconds
  }
}
