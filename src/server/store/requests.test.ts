import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RequestContent } from '#domain/request/content.ts'
import { Move, mayMove, moves, RequestKind, RequestState } from '#domain/request/moves.ts'
import type { Place } from './place.ts'
import { type Change, PATIENCE } from './requests.ts'
import { auditLog, requestEvents, requests, tables } from './schema.ts'
import { database, store } from './store.fixture.ts'

const NOW = new Date('2026-11-20T09:00:00Z')
const somewhere = (): Place => ({ tenantId: randomUUID(), mailbox: 'clinic@contoso.example' })
const contentOf = (kind: RequestKind): RequestContent =>
  kind === 'administrator'
    ? { kind, reason: 'Please', language: 'en' }
    : { kind, template: 'welcome-mail', answers: {}, name: 'Hi', dryRun: null, reason: 'Why', language: 'en' }

async function drafted(place: Place, kind: RequestKind): Promise<string> {
  const id = randomUUID()
  const requester = {
    id: randomUUID(),
    name: 'Taro',
    address: 'taro@contoso.example',
    role: 'viewer',
  } as const
  await store.requests.write(place, { id, requester, content: contentOf(kind) }, NOW)
  return id
}

/** What each move has to write down beside the state. */
const changeOf = (move: Move): Change => {
  const later = new Date(NOW.getTime() + PATIENCE)
  if (move === 'send') return { expiresAt: later }
  if (move === 'decline') return { movedReason: 'No.' }
  if (move === 'build') return { flowId: randomUUID(), builderId: randomUUID(), buildingUntil: later }
  return {}
}

const messageOf = (attempt: PromiseLike<unknown>) =>
  Promise.resolve(attempt).then(
    () => 'done',
    (error: unknown) =>
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error),
  )

describe('requests as they are kept', () => {
  it('only ever go where the moves lead, whatever is tried, and their history tells each step', async () => {
    const commands = fc.array(
      fc.oneof(
        fc.constantFrom(...Move.options).map((move) => ({ by: 'server', move }) as const),
        fc.constantFrom(...RequestState.options).map((state) => ({ by: 'hand', state }) as const),
      ),
      { maxLength: 14 },
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...RequestKind.options), commands, async (kind, tried) => {
        const place = somewhere()
        const id = await drafted(place, kind)
        const path: RequestState[] = ['draft']
        for (const command of tried) {
          const state = path.at(-1) ?? 'draft'
          if (command.by === 'server') {
            const { move } = command
            const moved = await store.requests.move(place, id, move, { by: null, at: NOW }, changeOf(move))
            expect(moved !== null, `${kind} ${state} ${move}`).toBe(mayMove({ kind, state }, move))
            if (moved) path.push(moved.state)
          } else if (command.state !== state) {
            // Whoever writes to the table past the server meets the same rules, or those of what has to be told.
            const told = await messageOf(
              database.update(requests).set({ state: command.state }).where(eq(requests.id, id)),
            )
            const leads = Move.options.some(
              (move) => mayMove({ kind, state }, move) && moves[move].to === command.state,
            )
            if (!leads) expect(told).toContain(`cannot go from ${state} to ${command.state}`)
            if (told === 'done') path.push(command.state)
          }
        }
        const history = await store.requests.history(place, id)
        expect(history.map(({ toState }) => toState)).toEqual(path)
        expect(history.map(({ fromState }) => fromState)).toEqual([null, ...path.slice(0, -1)])
      }),
      { numRuns: 150 },
    )
  })

  it('allow in the database exactly the moves that the product knows', async () => {
    const known = RequestKind.options.flatMap((kind) =>
      RequestState.options.flatMap((state) =>
        Move.options.flatMap((move) =>
          mayMove({ kind, state }, move) ? [`${kind} ${state} ${moves[move].to}`] : [],
        ),
      ),
    )
    const kept = await database
      .select({ move: sql<string>`kind || ' ' || from_state || ' ' || to_state` })
      .from(sql`request_moves`)
    expect(kept.map(({ move }) => move).toSorted()).toEqual([...new Set(known)].toSorted())
  })

  it('begin as drafts, keep what was sent and who asked, and are never deleted', async () => {
    const place = somewhere()
    const id = await drafted(place, 'flow')
    const [row] = await database.select().from(requests).where(eq(requests.id, id))
    if (!row) throw new Error('Nothing was kept.')
    expect(
      await messageOf(database.insert(requests).values({ ...row, id: randomUUID(), state: 'withdrawn' })),
    ).toContain('begins as a draft')
    await store.requests.move(place, id, 'send', { by: null, at: NOW }, changeOf('send'))
    const update = (values: Partial<typeof row>) =>
      messageOf(database.update(requests).set(values).where(eq(requests.id, id)))
    expect(await update({ content: contentOf('administrator') })).toContain('What was sent cannot change')
    expect(await update({ requesterId: randomUUID() })).toContain('cannot change')
    expect(await update({ tenantId: randomUUID() })).toContain('cannot change')
    expect(await messageOf(database.delete(requests).where(eq(requests.id, id)))).toContain('only ever added')
  })

  it('are declined with a reason alone', async () => {
    const place = somewhere()
    const id = await drafted(place, 'flow')
    await store.requests.move(place, id, 'send', { by: null, at: NOW }, changeOf('send'))
    await expect(store.requests.move(place, id, 'decline', { by: null, at: NOW })).rejects.toThrow()
    expect(await store.requests.find(place, id, NOW)).toMatchObject({ state: 'sent' })
  })

  it('leave a trail that nobody can change', async () => {
    const place = somewhere()
    const id = await drafted(place, 'flow')
    await store.requests.move(place, id, 'withdraw', { by: { id: randomUUID(), name: 'Taro' }, at: NOW })
    const trail = await database.select().from(auditLog).where(eq(auditLog.subject, id))
    expect(trail).toMatchObject([{ action: 'request withdraw', outcome: 'done' }])
    for (const [table, column] of [
      [auditLog, auditLog.subject],
      [requestEvents, requestEvents.requestId],
    ] as const) {
      expect(await messageOf(database.delete(table).where(eq(column, id)))).toContain('only ever added')
      expect(await messageOf(database.update(table).set({ at: NOW }).where(eq(column, id)))).toContain(
        'only ever added',
      )
    }
  })

  it('are given up where whoever built them fell silent', async () => {
    const place = somewhere()
    const id = await drafted(place, 'flow')
    for (const move of ['send', 'approve', 'build'] as const)
      await store.requests.move(place, id, move, { by: null, at: NOW }, changeOf(move))
    const later = new Date(NOW.getTime() + 2 * PATIENCE)
    expect(await store.requests.find(place, id, later)).toMatchObject({
      state: 'failed',
      leftBehind: 'cannot-tell',
      buildingUntil: null,
    })
  })
})

describe('the tables', () => {
  it.each(tables.map((table) => [getTableConfig(table).name, table] as const))(
    'have in the database the columns that the queries of %s know',
    async (name, table) => {
      expect(table).toBeInstanceOf(PgTable)
      const columns = await database
        .select({
          name: sql<string>`column_name`,
          type: sql<string>`udt_name`,
          nullable: sql<string>`is_nullable`,
        })
        .from(sql`information_schema.columns`)
        .where(sql`table_name = ${name}`)
      const types: Readonly<Record<string, string>> = {
        int4: 'integer',
        timestamptz: 'timestamp with time zone',
      }
      expect(
        columns.map((one) => [one.name, types[one.type] ?? one.type, one.nullable === 'NO']).toSorted(),
      ).toEqual(
        getTableConfig(table)
          .columns.map((column) => [column.name, column.getSQLType(), column.notNull])
          .toSorted(),
      )
    },
  )
})
