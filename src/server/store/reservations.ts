import { eq, inArray, lte, sql } from 'drizzle-orm'
import { SLOT_LIMIT } from '#domain/slots.ts'
import type { TriggerOperation } from '#domain/trigger.ts'
import { type Database, UNNAMED } from './database.ts'
import { type Actor, anyPlace, at, type Place } from './place.ts'
import { slotReservations } from './schema.ts'

/** How long a slot is kept for a flow that is being made, in milliseconds: much longer than that usually takes. */
export const LEASE = 5 * 60_000
/** How long a flow that was seen live is believed to be so, in milliseconds. */
export const TRUST = 60 * 60_000
/** How old news of a flow has to be before what is seen now speaks against it, or is worth writing down, in milliseconds. */
export const SETTLED = 60_000

export type Reservation = typeof slotReservations.$inferSelect

/** A flow that wants a slot. */
export interface SlotOrder {
  readonly flowId: string
  /** By which id Microsoft knows it, where an earlier attempt has made it under another. */
  readonly madeId?: string
  readonly flowName: string
  readonly operation: TriggerOperation
  readonly environment: string
  readonly holder: Actor
}

/** A flow that was seen live at Microsoft, and how many slots it holds. */
export interface LiveFlow {
  readonly id: string
  readonly slots: number
}

/** What was found out of reservations by looking at Microsoft. */
export interface Findings {
  readonly live: readonly string[]
  readonly gone: readonly string[]
}

/** The slots of mailboxes that the product gives away, one row each. */
export interface Reservations {
  known(place: Place, now: Date): Promise<Reservation[]>
  /** Takes a slot for a flow, or keeps the one it has; false where all five are in use. Nothing is held while Microsoft is asked. */
  reserve(place: Place, order: SlotOrder, live: readonly LiveFlow[], now: Date): Promise<boolean>
  /** The flow is live: its slot is its own until somebody sees that it is gone. It may be known by another id than it was ordered under. */
  hold(place: Place, flowId: string, now: Date, liveId?: string): Promise<void>
  /** Gives back what was only reserved; a flow that was seen live keeps its slot. */
  release(place: Place, flowId: string): Promise<void>
  /** The flow is off: its slot is free, whatever it was. */
  free(place: Place, flowId: string): Promise<void>
  settle(place: Place, findings: Findings, now: Date): Promise<void>
}

export function reservationsIn(database: Database): Reservations {
  const table = slotReservations
  const held = (now: Date) => ({ state: 'held', leaseUntil: null, seenAt: now }) as const
  const known = database
    .select()
    .from(table)
    .where(at(table, anyPlace, sql`coalesce(${table.leaseUntil}, 'infinity') > ${sql.placeholder('now')}`))
    .orderBy(table.slot)
    .prepare(UNNAMED)
  return {
    known: (place, now) => known.execute({ ...place, now: now.toISOString() }),

    reserve: (place, order, live, now) =>
      database.transaction(async (tx) => {
        await tx.execute(
          sql`select pg_advisory_xact_lock(hashtextextended(${`${place.tenantId} ${place.mailbox}`}, 0))`,
        )
        const liveIds = live.map(({ id }) => id)
        // Whoever reserved may have died after the flow went live and before it could say so.
        if (liveIds.length > 0)
          await tx
            .update(table)
            .set(held(now))
            .where(at(table, place, inArray(table.flowId, liveIds)))
        await tx.delete(table).where(at(table, place, lte(table.leaseUntil, now)))
        const rows = await tx.select().from(table).where(at(table, place))

        const { holder, madeId = order.flowId, ...flow } = order
        const leaseUntil = new Date(now.getTime() + LEASE)
        const taken = {
          ...flow,
          holderId: holder.id,
          holderName: holder.name,
          state: 'reserved',
          leaseUntil,
          seenAt: now,
        } as const
        const own = rows.find(({ flowId }) => flowId === order.flowId || flowId === madeId)
        if (own) {
          if (own.state === 'reserved')
            await tx
              .update(table)
              .set(taken)
              .where(at(table, place, eq(table.slot, own.slot)))
          return true
        }

        const counted = new Set([...rows.map(({ flowId }) => flowId), order.flowId, madeId])
        const outside = live.filter(({ id }) => !counted.has(id)).reduce((sum, { slots }) => sum + slots, 0)
        if (rows.length + outside < SLOT_LIMIT) {
          const numbers = new Set(rows.map(({ slot }) => slot))
          const slot = [1, 2, 3, 4, 5].find((number) => !numbers.has(number))
          if (slot === undefined) return false
          await tx.insert(table).values({ ...place, slot, ...taken })
          return true
        }
        // A flow that nobody has seen for long may be gone; Bookings itself decides whether it is.
        const [doubtful] = rows
          .filter(
            ({ state, flowId, seenAt }) =>
              state === 'held' && !liveIds.includes(flowId) && seenAt.getTime() + TRUST <= now.getTime(),
          )
          .toSorted((one, other) => one.seenAt.getTime() - other.seenAt.getTime())
        if (!doubtful || rows.length + outside > SLOT_LIMIT) return false
        await tx
          .update(table)
          .set(taken)
          .where(at(table, place, eq(table.slot, doubtful.slot)))
        return true
      }),

    hold: (place, flowId, now, liveId = flowId) =>
      database.transaction(async (tx) => {
        const rows = await tx
          .select({ slot: table.slot, flowId: table.flowId })
          .from(table)
          .where(at(table, place, inArray(table.flowId, [flowId, liveId])))
        const [kept, ...others] = rows.toSorted((one) => (one.flowId === liveId ? -1 : 1))
        for (const { slot } of others) await tx.delete(table).where(at(table, place, eq(table.slot, slot)))
        if (kept)
          await tx
            .update(table)
            .set({ ...held(now), flowId: liveId })
            .where(at(table, place, eq(table.slot, kept.slot)))
      }),

    release: async (place, flowId) => {
      await database
        .delete(table)
        .where(at(table, place, eq(table.flowId, flowId), eq(table.state, 'reserved')))
    },

    free: async (place, flowId) => {
      await database.delete(table).where(at(table, place, eq(table.flowId, flowId)))
    },

    settle: async (place, { live, gone }, now) => {
      if (live.length > 0)
        await database
          .update(table)
          .set(held(now))
          .where(at(table, place, inArray(table.flowId, [...live])))
      if (gone.length > 0)
        await database.delete(table).where(
          at(
            table,
            place,
            inArray(table.flowId, [...gone]),
            eq(table.state, 'held'),
            // It may have been turned on again since it was looked at.
            lte(table.seenAt, new Date(now.getTime() - SETTLED)),
          ),
        )
    },
  }
}
