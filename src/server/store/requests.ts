import { and, desc, eq, gt, inArray, isNotNull, lte, ne, or, sql } from 'drizzle-orm'
import type { RequestContent } from '#domain/request/content.ts'
import { isOpen, type Move, moves, RequestState } from '#domain/request/moves.ts'
import type { Role } from '#domain/staff.ts'
import { audit } from './audit-log.ts'
import { type Database, UNNAMED } from './database.ts'
import { type Actor, anyPlace, at, type Place } from './place.ts'
import { requestEvents, requests } from './schema.ts'

export type RequestRow = typeof requests.$inferSelect
export type RequestEventRow = typeof requestEvents.$inferSelect

/** How many requests wait for whoever decides, and how many of somebody's own are open. */
export interface Waiting {
  readonly toDecide: number
  readonly own: number
}

/** How long a request waits for somebody to decide, in milliseconds. */
export const PATIENCE = 30 * 24 * 3_600_000
/** How long whoever builds is believed to be at it, in milliseconds. */
export const BUILDING = 5 * 60_000
/** How many requests one person may have open at a booking page. */
export const MOST_OPEN = 10

/** Who looks, and whether they decide about what others ask for. */
export interface Viewer {
  readonly userId: string
  readonly mayDecide: boolean
}

/** A draft as its author has it now. */
export interface DraftToWrite {
  readonly id: string
  readonly requester: Actor & { readonly address: string; readonly role: Role }
  readonly content: RequestContent
}

/** What a move changes beside the state. */
export type Change = Partial<
  Pick<
    RequestRow,
    | 'requesterRole'
    | 'expiresAt'
    | 'flowId'
    | 'environment'
    | 'builderId'
    | 'orderMark'
    | 'buildingUntil'
    | 'leftBehind'
    | 'movedReason'
    | 'movedProblem'
  >
>

/** Who moves a request; null is the product itself. */
export interface Moving {
  readonly by: Actor | null
  readonly at: Date
}

/** The requests of booking pages. */
export interface Requests {
  /** One's own and, for whoever decides, everybody's that were sent; the open ones first, and the last changed of them. */
  seenBy(place: Place, viewer: Viewer, now: Date): Promise<RequestRow[]>
  find(place: Place, id: string, now: Date): Promise<RequestRow | null>
  history(place: Place, id: string): Promise<RequestEventRow[]>
  waiting(place: Place, userId: string, now: Date): Promise<Waiting>
  /** Writes a draft, new or one's own; says what speaks against it. */
  write(place: Place, draft: DraftToWrite, now: Date): Promise<RequestRow | 'taken' | 'too-many'>
  /** Moves a request if it may be moved so just now; null where it may not. */
  move(place: Place, id: string, move: Move, moving: Moving, change?: Change): Promise<RequestRow | null>
  /** Whoever builds is still at it. */
  goOnBuilding(place: Place, id: string, until: Date): Promise<void>
}

/** The most requests that a list shows. */
const MOST_LISTED = 500
const OPEN = RequestState.options.filter(isOpen)

export function requestsIn(database: Database): Requests {
  const table = requests
  const own = (place: Place, id: string) => at(table, place, eq(table.id, id))

  const moved = (
    tx: Database,
    place: Place,
    which: ReturnType<typeof eq>,
    move: Move,
    { by, at: updatedAt }: Moving,
    change: Change = {},
  ) => {
    const { kinds, from, to } = moves[move]
    return tx
      .update(table)
      .set({
        buildingUntil: null,
        movedReason: null,
        movedProblem: null,
        ...change,
        state: to,
        updatedAt,
        movedById: by?.id ?? null,
        movedByName: by?.name ?? null,
      })
      .where(at(table, place, which, inArray(table.kind, [...kinds]), inArray(table.state, [...from])))
      .returning()
  }

  /** What time alone does to requests. */
  const passTime = async (place: Place, now: Date) => {
    const moving = { by: null, at: now }
    await moved(database, place, lte(table.expiresAt, now), 'expire', moving)
    await moved(database, place, lte(table.buildingUntil, now), 'fail', moving, { leftBehind: 'cannot-tell' })
  }

  const toDecide = inArray(table.state, ['sent', 'approved', 'failed'])
  const openOf = and(eq(table.requesterId, sql.placeholder('userId')), inArray(table.state, OPEN))
  const waiting = database
    .select({
      toDecide: sql<number>`count(*) filter (where ${toDecide})`.mapWith(Number),
      own: sql<number>`count(*) filter (where ${openOf})`.mapWith(Number),
    })
    .from(table)
    .where(at(table, anyPlace, or(gt(table.expiresAt, sql.placeholder('now')), ne(table.state, 'sent'))))
    .prepare(UNNAMED)

  return {
    seenBy: async (place, { userId, mayDecide }, now) => {
      await passTime(place, now)
      const mine = eq(table.requesterId, userId)
      return (
        database
          .select()
          .from(table)
          .where(at(table, place, mayDecide ? or(mine, isNotNull(table.expiresAt)) : mine))
          // What is still open is never crowded out by what is not.
          .orderBy(desc(inArray(table.state, OPEN)), desc(table.updatedAt))
          .limit(MOST_LISTED)
      )
    },

    find: async (place, id, now) => {
      await passTime(place, now)
      const [row] = await database.select().from(table).where(own(place, id))
      return row ?? null
    },

    history: (place, id) =>
      database
        .select()
        .from(requestEvents)
        .where(at(requestEvents, place, eq(requestEvents.requestId, id)))
        .orderBy(requestEvents.number),

    waiting: async (place, userId, now) => {
      const [counted] = await waiting.execute({ ...place, userId, now: now.toISOString() })
      return counted ?? { toDecide: 0, own: 0 }
    },

    write: async (place, { id, requester, content }, now) => {
      const [rewritten] = await database
        .update(table)
        .set({ content, requesterRole: requester.role, updatedAt: now })
        .where(
          and(
            own(place, id),
            eq(table.requesterId, requester.id),
            eq(table.state, 'draft'),
            eq(table.kind, content.kind),
          ),
        )
        .returning()
      if (rewritten) return rewritten
      const open = await database.$count(
        table,
        at(table, place, eq(table.requesterId, requester.id), inArray(table.state, OPEN)),
      )
      if (open >= MOST_OPEN) return 'too-many'
      const [made] = await database
        .insert(table)
        .values({
          ...place,
          id,
          kind: content.kind,
          state: 'draft',
          requesterId: requester.id,
          requesterName: requester.name,
          requesterAddress: requester.address,
          requesterRole: requester.role,
          content,
          createdAt: now,
          updatedAt: now,
          movedById: requester.id,
          movedByName: requester.name,
        })
        .onConflictDoNothing()
        .returning()
      return made ?? 'taken'
    },

    move: (place, id, move, moving, change) =>
      database.transaction(async (tx) => {
        const [row] = await moved(tx, place, eq(table.id, id), move, moving, change)
        if (!row) return null
        const { by, at: when } = moving
        const entry = { userId: by?.id ?? null, action: `request ${move}`, subject: id, outcome: 'done' }
        await audit(tx, place, { ...entry, at: when })
        return row
      }),

    goOnBuilding: async (place, id, buildingUntil) => {
      await database
        .update(table)
        .set({ buildingUntil })
        .where(and(own(place, id), eq(table.state, 'building')))
    },
  }
}
