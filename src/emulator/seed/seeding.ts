import { createHash } from 'node:crypto'

/** What every part of a seed is made from. */
export interface Seeding {
  readonly tenantId: string
  readonly name: string
  readonly domain: string
  /** The word its organisation and its host names begin with. */
  readonly label: string
  readonly now: Date
}

/** A GUID that is the same at every reset, and of this tenant alone. */
export function seededGuid({ tenantId }: Seeding, ...parts: string[]): string {
  const hex = createHash('sha256')
    .update([tenantId, ...parts].join('\n'))
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The object id of the user with that name before the @. */
export const userId = (seeding: Seeding, local: string): string => seededGuid(seeding, 'user', local)

/** An identifier as Exchange makes them. */
export function seededItemId({ tenantId }: Seeding, ...parts: string[]): string {
  const digest = createHash('sha256')
    .update([tenantId, 'item', ...parts].join('\n'))
    .digest('base64url')
  return `AAMkA${digest}AAA=`
}

/** The instant so many days before today, at an hour and minute of UTC. */
export function daysAgo({ now }: Seeding, days: number, hour: number, minute = 0): string {
  const day = new Date(now)
  day.setUTCDate(day.getUTCDate() - days)
  day.setUTCHours(hour, minute, 0, 0)
  return day.toISOString()
}
