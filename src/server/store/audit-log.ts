import { randomUUID } from 'node:crypto'
import type { Database } from './database.ts'
import type { Place } from './place.ts'
import { auditLog } from './schema.ts'

/** Something that was done, or refused, to a flow or a request. */
export interface AuditEntry {
  /** Null where the product did it by itself. */
  readonly userId: string | null
  readonly action: string
  /** The id of the flow or the request. */
  readonly subject: string
  /** `done`, or the code of what refused it. */
  readonly outcome: string
  readonly at: Date
}

/** Adds a line to the audit log, in the transaction given if it is to stand or fall with it. */
export async function audit(database: Database, place: Place, entry: AuditEntry): Promise<void> {
  await database.insert(auditLog).values({ ...place, id: randomUUID(), ...entry })
}
