import type { Language } from '#domain/language.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How far a moment is away, in words; null where a date says more. */
export function relativeDate(iso: string, now: number, language: Language): string | null {
  const distance = Date.parse(iso) - now
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const far = Math.abs(distance)
  if (far < MINUTE) return format.format(0, 'second')
  if (far < HOUR) return format.format(Math.trunc(distance / MINUTE), 'minute')
  if (far < DAY) return format.format(Math.trunc(distance / HOUR), 'hour')
  if (far < 7 * DAY) return format.format(Math.trunc(distance / DAY), 'day')
  return null
}
