import { sql } from 'drizzle-orm'
import { pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import type { Database } from './database.ts'
import { requestsAndSlots } from './migrations/0001-requests-and-slots.ts'

/** Every change of the schema in order, each a list of statements; one that was ever released is never edited. */
export const migrations: readonly { readonly name: string; readonly statements: readonly string[] }[] = [
  { name: '0001-requests-and-slots', statements: requestsAndSlots },
]

const applied = pgTable('schema_migrations', {
  name: text().primaryKey(),
  appliedAt: timestamp('applied_at', { withTimezone: true }).notNull().defaultNow(),
})

/** What every server that starts takes in turn, a number of our own. */
const MIGRATION_LOCK = 7_205_911

/** A database that a newer version of the product has changed. */
export class NewerDatabaseError extends Error {
  constructor(readonly migration: string) {
    super(
      `The database was changed by a newer version of Workflow Desk (${migration}). Start that version, or restore a backup made by this one.`,
    )
  }
}

/** Brings the schema up to date, or to where the changes given lead, all or nothing, one server at a time. */
export async function migrate(database: Database, wanted = migrations): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`)
    await tx.execute(
      sql`create table if not exists ${applied} (name text primary key, applied_at timestamptz not null default now())`,
    )
    const done = new Set((await tx.select().from(applied)).map(({ name }) => name))
    const unknown = [...done].find((name) => !wanted.some((migration) => migration.name === name))
    if (unknown !== undefined) throw new NewerDatabaseError(unknown)
    for (const { name, statements } of wanted) {
      if (done.has(name)) continue
      for (const statement of statements) await tx.execute(sql.raw(statement))
      await tx.insert(applied).values({ name })
    }
  })
}
