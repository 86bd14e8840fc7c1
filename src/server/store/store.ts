import { sql } from 'drizzle-orm'
import { type AuditEntry, audit, flowsDeletedSince, touchedSince } from './audit-log.ts'
import type { Database } from './database.ts'
import { failureOf } from './failure.ts'
import { type IdempotencyKeys, idempotencyKeysIn } from './idempotency-keys.ts'
import { type MailboxFacts, mailboxFactsIn } from './mailbox-facts.ts'
import { migrate, NewerDatabaseError } from './migrations.ts'
import type { Place } from './place.ts'
import { type Requests, requestsIn } from './requests.ts'
import { type Reservations, reservationsIn } from './reservations.ts'

/** Everything that is kept between requests and over restarts. */
export interface Store {
  readonly requests: Requests
  readonly reservations: Reservations
  readonly facts: MailboxFacts
  readonly keys: IdempotencyKeys
  audit(place: Place, entry: AuditEntry): Promise<void>
  /** The flows that were deleted since then and not brought back, the latest first. */
  flowsDeletedSince(place: Place, since: Date): Promise<AuditEntry[]>
  touchedSince(place: Place, since: Date): Promise<ReadonlySet<string>>
  /** Whether the database answers. */
  answers(): Promise<boolean>
}

/** A database that cannot be opened, for a reason that whoever runs the server has to see to. */
export class DatabaseError extends Error {
  constructor(reason: string) {
    super(`The database cannot be used: ${reason}. Check DATABASE_URL, and that the database can be reached.`)
  }
}

/** Opens what is kept in a database, its schema brought up to date first. */
export async function openStore(database: Database): Promise<Store> {
  await migrate(database).catch((error: unknown) => {
    throw error instanceof NewerDatabaseError ? error : new DatabaseError(failureOf(error))
  })
  return {
    requests: requestsIn(database),
    reservations: reservationsIn(database),
    facts: mailboxFactsIn(database),
    keys: idempotencyKeysIn(database),
    audit: (place, entry) => audit(database, place, entry),
    flowsDeletedSince: (place, since) => flowsDeletedSince(database, place, since),
    touchedSince: (place, since) => touchedSince(database, place, since),
    answers: () =>
      database.execute(sql`select 1`).then(
        () => true,
        () => false,
      ),
  }
}
