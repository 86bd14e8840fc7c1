import { randomUUID } from 'node:crypto'
import { desc, eq, gte, inArray } from 'drizzle-orm'
import type { Database } from './database.ts'
import { at, type Place } from './place.ts'
import { auditLog } from './schema.ts'

/** Something that was done, or refused, to a flow or a request. */
export interface AuditEntry {
  /** Null where the product did it by itself. */
  readonly userId: string | null
  readonly action: string
  /** The id of the flow or the request. */
  readonly subject: string
  /** `done`, or what refused it, in a word of this product. */
  readonly outcome: string
  readonly at: Date
}

/** Adds a line to the audit log, in the transaction given if it is to stand or fall with it. */
export async function audit(database: Database, place: Place, entry: AuditEntry): Promise<void> {
  await database.insert(auditLog).values({ ...place, id: randomUUID(), ...entry })
}

/** Everything to which something was done, or refused, since then. */
export async function touchedSince(
  database: Database,
  place: Place,
  since: Date,
): Promise<ReadonlySet<string>> {
  const entries = await database
    .selectDistinct({ subject: auditLog.subject })
    .from(auditLog)
    .where(at(auditLog, place, gte(auditLog.at, since)))
  return new Set(entries.map(({ subject }) => subject))
}

const DELETED = 'flow delete'

/** The flows that were deleted since then and not brought back, the latest first. */
export async function flowsDeletedSince(
  database: Database,
  place: Place,
  since: Date,
): Promise<AuditEntry[]> {
  const entries = await database
    .select()
    .from(auditLog)
    .where(
      at(
        auditLog,
        place,
        gte(auditLog.at, since),
        eq(auditLog.outcome, 'done'),
        inArray(auditLog.action, [DELETED, 'flow restore']),
      ),
    )
    .orderBy(desc(auditLog.at))
  const latest = new Map<string, AuditEntry>()
  for (const entry of entries) if (!latest.has(entry.subject)) latest.set(entry.subject, entry)
  return [...latest.values()].filter(({ action }) => action === DELETED)
}
