import { getTableName, sql } from 'drizzle-orm'
import * as v from 'valibot'
import type { Database } from '../database.ts'
import { migrate } from '../migrations.ts'
import { tables } from '../schema.ts'
import { rowsOf } from './result.ts'

const TENANT = '22222222-aaaa-4bbb-8ccc-222222222222'
const PERSON = '33333333-aaaa-4bbb-8ccc-333333333333'
/** Whatever a line of text, of JSON or of SQL could stumble over. */
const AWKWARD = `"quoted" 'and' \\ back\nnew\r\u2028 line \t 予約 🎎 $1 \${x} <b>`

/** Brings a row or more into every table, by the moves that are allowed. */
export async function fill(database: Database, auditLines: number, mailbox: string = 'kami@contoso.example') {
  await migrate(database)
  const content = JSON.stringify({ kind: 'flow', note: AWKWARD, number: 12345678901234567890n.toString() })
  await database.execute(sql`
    insert into requests (tenant_id, mailbox, id, kind, state, requester_id, requester_name, requester_address,
                          requester_role, content, created_at, updated_at)
    select ${TENANT}::uuid, ${mailbox}, gen_random_uuid(), 'flow', 'draft', ${PERSON}::uuid, ${AWKWARD}::text, ${mailbox}, 'viewer',
           ${content}::jsonb, now(), timestamptz '2026-11-28 12:00:00.123456+09' from generate_series(1, 3)`)
  await database.execute(
    sql`update requests set state = 'sent', expires_at = now() where id = (select id from requests limit 1)`,
  )
  await database.execute(
    sql`update requests set state = 'declined', moved_reason = ${AWKWARD}::text where state = 'sent'`,
  )
  await database.execute(sql`
    insert into slot_reservations values
      (${TENANT}, ${mailbox}, 5, gen_random_uuid(), 'Zoom', 'CreateAppointment', 'default', ${PERSON}, '花子', 'held', null, now())`)
  await database.execute(sql`insert into mailbox_facts values (${TENANT}, ${mailbox}, now(), 1, '["Notes"]')`)
  await database.execute(
    sql`insert into idempotency_keys values (${TENANT}, ${mailbox}, ${PERSON}, gen_random_uuid(), 'f', now())`,
  )
  await database.execute(sql`
    insert into audit_log select ${TENANT}::uuid, ${mailbox}, gen_random_uuid(), now(), null, 'request send', gen_random_uuid(), 'done'
    from generate_series(1, ${auditLines}::int)`)
}

/** Every row of every table. */
export async function everything(database: Database): Promise<Record<string, unknown[]>> {
  const read = tables.map(async (table) => {
    const statement = sql`select to_jsonb(kept)::text as row from ${table} kept order by 1`
    const rows = await rowsOf(database, statement, v.object({ row: v.string() }))
    return [getTableName(table), rows.map(({ row }) => JSON.parse(row))] as const
  })
  return Object.fromEntries(await Promise.all(read))
}
