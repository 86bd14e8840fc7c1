import { findIana, WINDOWS_TO_IANA_MAP } from 'windows-iana'
import { EvaluationFailure } from './evaluation-failure.ts'
import { later, type Timestamp } from './timestamp.ts'

const day = 86_400_000

/** Since this year Windows has the clocks of every year; of those before, only what is the same as in this year. */
const recorded = 2007

const windowsNames: ReadonlyMap<string, string> = new Map(
  WINDOWS_TO_IANA_MAP.map(({ windowsName }) => [windowsName.toLowerCase(), windowsName]),
)

/** A time zone by its name for Windows or in the IANA database. */
export class TimeZone {
  readonly #name: string
  readonly #clock: Intl.DateTimeFormat

  constructor(name: string) {
    this.#name = name
    this.#clock = clockOf(name)
  }

  get isUtc(): boolean {
    return /^(?:etc\/)?utc$/i.test(this.#name)
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
    const offset = this.#shownAt(instant)
    if (this.isUtc || instant >= Date.UTC(recorded, 0, 1)) return offset
    const since = [0, 6].map((month) => this.#shownAt(Date.UTC(recorded, month, 1)))
    if (since.every((each) => each === offset)) return offset
    const message = `Windows may know older clocks in '${this.#name}' otherwise than the IANA database does.`
    throw new EvaluationFailure('cannot-simulate', message)
  }

  #shownAt(instant: number): number {
    const parts = this.#clock.formatToParts(instant)
    const find = (type: string) => Number(parts.find((part) => part.type === type)?.value)
    const shown = new Date(0)
    shown.setUTCFullYear(find('year'), find('month') - 1, find('day'))
    shown.setUTCHours(find('hour'), find('minute'), find('second'))
    const seconds = Math.floor(instant / 1000) * 1000
    return shown.getTime() - seconds
  }
}

/** Setting up a clock takes long, and a run asks for few of them often. */
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(name: string): Intl.DateTimeFormat {
  const known = clocks.get(name)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: ianaName(name),
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(name, clock)
  return clock
}

/** Names of offsets and of old systems are no time zones of either list. */
function ianaName(name: string): string {
  const windowsName = windowsNames.get(name.toLowerCase())
  if (windowsName !== undefined) {
    const iana = findIana(windowsName, '001')[0] ?? findIana(windowsName)[0]
    if (iana !== undefined) return iana
  }
  if (/^[a-z_]+\/[a-z\d_+/-]+$/i.test(name) && isKnown(name)) return name
  throw new EvaluationFailure('invalid-value', `'${name}' is not a time zone.`)
}

function isKnown(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone })
    return true
  } catch {
    return false
  }
}
