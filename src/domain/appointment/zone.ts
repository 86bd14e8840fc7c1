import { findIana } from 'windows-iana'

const DAY = 86_400_000
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(iana: string): Intl.DateTimeFormat | null {
  const known = clocks.get(iana)
  if (known) return known
  try {
    const clock = new Intl.DateTimeFormat('en-US', {
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
    clocks.set(iana, clock)
    return clock
  } catch {
    return null
  }
}

/** A time zone, by whichever of its names Microsoft gave: the Windows one or the one of IANA. */
export class Zone {
  readonly #clock: Intl.DateTimeFormat

  private constructor(
    readonly iana: string,
    clock: Intl.DateTimeFormat,
  ) {
    this.#clock = clock
  }

  /** The zone of a name; null where nobody knows it. */
  static named(name: string): Zone | null {
    const iana = findIana(name, '001')[0] ?? findIana(name)[0] ?? name
    const clock = name.trim() === '' ? null : clockOf(iana)
    return clock && new Zone(iana, clock)
  }

  /** What a clock in this zone shows at an instant, as if it showed UTC. */
  wallAt(instant: number): number {
    const parts = this.#clock.formatToParts(instant)
    const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
    const shown = new Date(0)
    shown.setUTCFullYear(part('year'), part('month') - 1, part('day'))
    shown.setUTCHours(part('hour'), part('minute'), part('second'))
    return shown.getTime()
  }

  /** The instant at which a clock in this zone shows a time; of an hour that comes twice the first, of one left out the one after. */
  instantAt(wall: number): number {
    const offsets = [wall - DAY, wall + DAY].map((near) => this.wallAt(near) - near)
    const shown = offsets.map((offset) => wall - offset).filter((instant) => this.wallAt(instant) === wall)
    return Math.min(...(shown.length > 0 ? shown : [wall - Math.min(...offsets)]))
  }
}
