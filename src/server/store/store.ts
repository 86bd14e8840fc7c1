import { type AuditEntry, audit } from './audit-log.ts'
import type { Database } from './database.ts'
import { type IdempotencyKeys, idempotencyKeysIn } from './idempotency-keys.ts'
import { type MailboxFacts, mailboxFactsIn } from './mailbox-facts.ts'
import { migrate } from './migrations.ts'
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
}

/** Opens what is kept in a database, its schema brought up to date first. */
export async function openStore(database: Database): Promise<Store> {
  await migrate(database)
  return {
    requests: requestsIn(database),
    reservations: reservationsIn(database),
    facts: mailboxFactsIn(database),
    keys: idempotencyKeysIn(database),
    audit: (place, entry) => audit(database, place, entry),
  }
}
