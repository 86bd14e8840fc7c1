import { sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { at, type Place } from './place.ts'
import { mailboxFacts } from './schema.ts'

/** How long a mailbox said to be full is believed to be so, in milliseconds. */
const MEMORY = 60 * 60 * 1000

/** What was learnt of mailboxes, for no API tells. */
export interface MailboxFacts {
  /** Bookings itself said that the mailbox is full, or showed that it is not any more. */
  setFull(place: Place, at: Date | null): Promise<void>
  /** When the mailbox was said to be full, if that is recent. */
  fullSince(place: Place, now: Date): Promise<string | null>
  /** Remembers fields of appointments that were seen filled, and tells all that ever were. */
  sawFilled(place: Place, fields: readonly string[]): Promise<readonly string[]>
}

export function mailboxFactsIn(database: Database): MailboxFacts {
  const table = mailboxFacts
  return {
    setFull: async (place, fullAt) => {
      await database
        .insert(table)
        .values({ ...place, fullAt, filledFields: [] })
        .onConflictDoUpdate({ target: [table.tenantId, table.mailbox], set: { fullAt } })
    },
    fullSince: async (place, now) => {
      const [row] = await database.select({ fullAt: table.fullAt }).from(table).where(at(table, place))
      const fullAt = row?.fullAt
      return fullAt && now.getTime() - fullAt.getTime() <= MEMORY ? fullAt.toISOString() : null
    },
    sawFilled: async (place, fields) => {
      const [known] = await database
        .select({ fields: table.filledFields })
        .from(table)
        .where(at(table, place))
      const before = known?.fields ?? []
      const fresh = fields.filter((field) => !before.includes(field))
      if (fresh.length === 0) return before
      const [row] = await database
        .insert(table)
        .values({ ...place, fullAt: null, filledFields: [...fresh] })
        .onConflictDoUpdate({
          target: [table.tenantId, table.mailbox],
          set: {
            // Two servers may learn different fields at once.
            filledFields: sql`(select jsonb_agg(distinct field) from jsonb_array_elements(${table.filledFields} || excluded.filled_fields) field)`,
          },
        })
        .returning({ fields: table.filledFields })
      return row?.fields ?? before
    },
  }
}
