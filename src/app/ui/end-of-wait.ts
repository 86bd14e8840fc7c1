import type { Refusal } from '#domain/refusal/refusal.ts'

/** When a service wants to be asked again, as a person reads it; null where nobody can tell. */
export function endOfWait(
  { at, retryAfter }: Pick<Refusal, 'at' | 'retryAfter'>,
  locale: string,
  now: Date,
): string | null {
  const end = new Date(retryAfter === null ? Number.NaN : Date.parse(at) + retryAfter * 1000)
  if (Number.isNaN(end.getTime())) return null
  const isToday = end.toDateString() === now.toDateString()
  return new Intl.DateTimeFormat(locale, {
    timeStyle: 'short',
    ...(isToday ? {} : { dateStyle: 'medium' }),
  }).format(end)
}
