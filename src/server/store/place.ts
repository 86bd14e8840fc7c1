import { and, eq, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { SmtpAddress } from '#domain/smtp-address.ts'

/** A mailbox of a tenant, as it stands in every key. */
export interface Place {
  readonly tenantId: string
  readonly mailbox: string
}

/** Whoever does something, as the token says. */
export interface Actor {
  readonly id: string
  readonly name: string
}

/** Exchange ignores the case of an address, and so do the keys. */
export const placeOf = (tenantId: string, mailbox: SmtpAddress): Place => ({
  tenantId,
  mailbox: mailbox.toLowerCase(),
})

/** A place that a prepared question is told only when it is asked. */
export const anyPlace = { tenantId: sql.placeholder('tenantId'), mailbox: sql.placeholder('mailbox') }

/** That a row is of this place, and whatever else it has to be. */
export const at = (
  table: { readonly tenantId: PgColumn; readonly mailbox: PgColumn },
  { tenantId, mailbox }: Record<keyof Place, string | Placeholder>,
  ...more: (SQL | undefined)[]
): SQL | undefined => and(eq(table.tenantId, tenantId), eq(table.mailbox, mailbox), ...more)
