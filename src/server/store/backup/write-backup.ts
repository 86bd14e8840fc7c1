import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { getTableName, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import * as v from 'valibot'
import type { Database } from '../database.ts'
import { migrations } from '../migrations.ts'
import { tables } from '../schema.ts'
import { type Header, headerOf } from './format.ts'
import { rowsOf } from './result.ts'

/** Rows that are read at a time. */
const PAGE = 500

/** A database whose tables are not those of this version. */
export class SchemaError extends Error {
  constructor(found: string | undefined, expected: string | undefined) {
    super(
      found === undefined
        ? 'There is nothing to back up: no server has used this database yet.'
        : `The database's tables are of ${found}, and this version's of ${expected}. Back up with the version of the server.`,
    )
  }
}

async function lastMigration(database: Database): Promise<string> {
  const name = v.object({ name: v.nullable(v.string()) })
  const [exists] = await rowsOf(database, sql`select to_regclass('schema_migrations')::text as name`, name)
  const [last] = exists?.name
    ? await rowsOf(database, sql`select max(name) as name from schema_migrations`, name)
    : []
  const expected = migrations.at(-1)?.name
  if (!last?.name || last.name !== expected) throw new SchemaError(last?.name ?? undefined, expected)
  return last.name
}

async function tableOf(database: Database, table: PgTable): Promise<Header['tables'][number]> {
  const name = getTableName(table)
  const columns = await rowsOf(
    database,
    sql`select column_name as name from information_schema.columns
        where table_schema = current_schema() and table_name = ${name} order by ordinal_position`,
    v.object({ name: v.string() }),
  )
  return { name, columns: columns.map((column) => column.name), rows: await database.$count(table) }
}

async function* linesOf(database: Database): AsyncGenerator<string> {
  const migration = await lastMigration(database)
  const described: Header['tables'] = []
  for (const table of tables) described.push(await tableOf(database, table))
  yield `${JSON.stringify(headerOf(migration, described))}\n`
  for (const table of tables) {
    await database.execute(
      sql`declare kept no scroll cursor for select row_to_json(kept)::text as line from ${table} kept`,
    )
    const next = sql`fetch ${sql.raw(String(PAGE))} from kept`
    const Line = v.object({ line: v.string() })
    for (let page = await rowsOf(database, next, Line); page.length > 0; ) {
      yield page.map(({ line }) => `${line}\n`).join('')
      page = await rowsOf(database, next, Line)
    }
    await database.execute(sql`close kept`)
  }
}

/** Writes all that is kept as it is at one moment, while others go on working. */
export const writeBackup = (database: Database, to: Writable): Promise<void> =>
  database.transaction((tx) => pipeline(Readable.from(linesOf(tx)), createGzip(), to), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  })
