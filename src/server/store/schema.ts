import { integer, jsonb, type PgTable, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { LeftBehind } from '#contract/creation.ts'
import type { Problem } from '#contract/problem.ts'
import type { RequestContent } from '#domain/request/content.ts'
import type { RequestKind, RequestState } from '#domain/request/moves.ts'
import type { Role } from '#domain/staff.ts'
import type { TriggerOperation } from '#domain/trigger.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
/** Whose row it is: nothing is ever read or written without both. */
const mailboxOf = () => ({ tenantId: uuid('tenant_id').notNull(), mailbox: text().notNull() })

export const requests = pgTable(
  'requests',
  {
    ...mailboxOf(),
    id: uuid().notNull(),
    kind: text().$type<RequestKind>().notNull(),
    state: text().$type<RequestState>().notNull(),
    requesterId: uuid('requester_id').notNull(),
    requesterName: text('requester_name').notNull(),
    requesterAddress: text('requester_address').notNull(),
    requesterRole: text('requester_role').$type<Role>().notNull(),
    content: jsonb().$type<RequestContent>().notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    expiresAt: instant('expires_at'),
    flowId: uuid('flow_id'),
    environment: text(),
    builderId: uuid('builder_id'),
    /** What the flow's description says of the order that builds it. */
    orderMark: text('order_mark'),
    /** Until when whoever builds is believed to be at it. */
    buildingUntil: instant('building_until'),
    leftBehind: text('left_behind').$type<LeftBehind>(),
    movedById: uuid('moved_by_id'),
    movedByName: text('moved_by_name'),
    movedReason: text('moved_reason'),
    movedProblem: jsonb('moved_problem').$type<Problem>(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.mailbox, table.id] })],
)

/** The history of requests, which the database itself writes as they move. */
export const requestEvents = pgTable(
  'request_events',
  {
    ...mailboxOf(),
    requestId: uuid('request_id').notNull(),
    number: integer().notNull(),
    at: instant('at').notNull(),
    fromState: text('from_state').$type<RequestState>(),
    toState: text('to_state').$type<RequestState>().notNull(),
    byId: uuid('by_id'),
    byName: text('by_name'),
    reason: text(),
    problem: jsonb().$type<Problem>(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.mailbox, table.requestId, table.number] })],
)

/** Slots that flows of ours are about to take, or hold as far as is known. */
export const slotReservations = pgTable(
  'slot_reservations',
  {
    ...mailboxOf(),
    slot: integer().notNull(),
    flowId: uuid('flow_id').notNull(),
    flowName: text('flow_name').notNull(),
    operation: text().$type<TriggerOperation>().notNull(),
    environment: text().notNull(),
    holderId: uuid('holder_id').notNull(),
    holderName: text('holder_name').notNull(),
    state: text().$type<'reserved' | 'held'>().notNull(),
    leaseUntil: instant('lease_until'),
    seenAt: instant('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.mailbox, table.slot] })],
)

export const mailboxFacts = pgTable(
  'mailbox_facts',
  {
    ...mailboxOf(),
    /** When Bookings last said that the mailbox was full. */
    fullAt: instant('full_at'),
    /** How many flows were turned off since. */
    freed: integer().notNull(),
    /** Fields of appointments that were seen filled, by name. */
    filledFields: jsonb('filled_fields').$type<readonly string[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.mailbox] })],
)

export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    ...mailboxOf(),
    userId: uuid('user_id').notNull(),
    key: uuid().notNull(),
    /** What was asked for under the key. */
    fingerprint: text().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.mailbox, table.userId, table.key] })],
)

/** Who did what, without a word of what they wrote. */
export const auditLog = pgTable(
  'audit_log',
  {
    ...mailboxOf(),
    id: uuid().notNull(),
    at: instant('at').notNull(),
    userId: uuid('user_id'),
    action: text().notNull(),
    subject: uuid().notNull(),
    outcome: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.mailbox, table.id] })],
)

/** Every table that is kept, those that others refer to first. */
export const tables: readonly PgTable[] = [
  requests,
  requestEvents,
  slotReservations,
  mailboxFacts,
  idempotencyKeys,
  auditLog,
]
