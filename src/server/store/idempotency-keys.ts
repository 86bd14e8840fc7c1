import { eq } from 'drizzle-orm'
import type { Database } from './database.ts'
import { at, type Place } from './place.ts'
import { idempotencyKeys } from './schema.ts'

/** The keys under which things were asked for, each good for one thing. */
export interface IdempotencyKeys {
  /** Whether the key is this user's for what the fingerprint stands for: new, or used for the same before. */
  claim(place: Place, userId: string, key: string, fingerprint: string, now: Date): Promise<boolean>
}

export function idempotencyKeysIn(database: Database): IdempotencyKeys {
  const table = idempotencyKeys
  return {
    claim: async (place, userId, key, fingerprint, createdAt) => {
      const [made] = await database
        .insert(table)
        .values({ ...place, userId, key, fingerprint, createdAt })
        .onConflictDoNothing()
        .returning({ key: table.key })
      if (made) return true
      const [known] = await database
        .select({ fingerprint: table.fingerprint })
        .from(table)
        .where(at(table, place, eq(table.userId, userId), eq(table.key, key)))
      return known?.fingerprint === fingerprint
    },
  }
}
