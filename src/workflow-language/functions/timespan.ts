import { type Timestamp, ticksOf } from './timestamp.ts'

const day = 864_000_000_000n

/** The time from one timestamp to another as .NET writes it: days only when there are any, fractions likewise. */
export function timespanText(from: Timestamp, to: Timestamp): string {
  const ticks = ticksOf(to) - ticksOf(from)
  const size = ticks < 0n ? -ticks : ticks
  const part = (unit: bigint, of: bigint) => String((size / unit) % of).padStart(2, '0')
  const days = size / day > 0n ? `${size / day}.` : ''
  const clock = [part(36_000_000_000n, 24n), part(600_000_000n, 60n), part(10_000_000n, 60n)].join(':')
  const rest = size % 10_000_000n
  const fraction = rest > 0n ? `.${String(rest).padStart(7, '0')}` : ''
  return `${ticks < 0n ? '-' : ''}${days}${clock}${fraction}`
}
