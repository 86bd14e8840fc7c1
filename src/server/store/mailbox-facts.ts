import { isNotNull, lt, sql } from 'drizzle-orm'
import { SLOT_LIMIT } from '#domain/slots.ts'
import { type Database, UNNAMED } from './database.ts'
import { anyPlace, at, type Place } from './place.ts'
import { mailboxFacts } from './schema.ts'

/** How long a mailbox said to be full is believed to be so, in milliseconds. */
const MEMORY = 60 * 60 * 1000

/** How many slots Bookings said to be held, and when. */
export interface Told {
  readonly slots: number
  readonly at: Date | null
}

/** What was learnt of mailboxes, for no API tells. */
export interface MailboxFacts {
  /** Bookings itself said that the mailbox is full. */
  foundFull(place: Place, at: Date): Promise<void>
  /** A flow went live that was begun at that moment: it took a slot that was freed since, or else what was said of the mailbox before is not true any more. */
  foundRoom(place: Place, begun: Date): Promise<void>
  /** A flow was turned off: of what was full, one slot is free. */
  freedOne(place: Place): Promise<void>
  /** How many slots are held as far as Bookings itself said lately, and when it said so; none where it said nothing. */
  heldAtLeast(place: Place, now: Date): Promise<Told>
  /** Remembers fields of appointments that were seen filled, and tells all that ever were. */
  sawFilled(place: Place, fields: readonly string[]): Promise<readonly string[]>
}

export function mailboxFactsIn(database: Database): MailboxFacts {
  const table = mailboxFacts
  const full = database
    .select({ fullAt: table.fullAt, freed: table.freed })
    .from(table)
    .where(at(table, anyPlace))
    .prepare(UNNAMED)
  return {
    foundFull: async (place, fullAt) => {
      await database
        .insert(table)
        .values({ ...place, fullAt, freed: 0, filledFields: [] })
        .onConflictDoUpdate({ target: [table.tenantId, table.mailbox], set: { fullAt, freed: 0 } })
    },
    foundRoom: async (place, begun) => {
      await database
        .update(table)
        .set({
          fullAt: sql`case when ${table.freed} > 0 then ${table.fullAt} end`,
          freed: sql`greatest(${table.freed} - 1, 0)`,
        })
        .where(at(table, place, lt(table.fullAt, begun)))
    },
    freedOne: async (place) => {
      await database
        .update(table)
        .set({ freed: sql`${table.freed} + 1` })
        .where(at(table, place, isNotNull(table.fullAt)))
    },
    heldAtLeast: async (place, now) => {
      const [row] = await full.execute({ ...place })
      if (!row?.fullAt || now.getTime() - row.fullAt.getTime() > MEMORY) return { slots: 0, at: null }
      return { slots: Math.max(0, SLOT_LIMIT - row.freed), at: row.fullAt }
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
        .values({ ...place, fullAt: null, freed: 0, filledFields: [...fresh] })
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
