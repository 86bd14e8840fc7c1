import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Database, type OpenDatabase, ofPglite, openPostgres } from '../database.ts'
import { openInMemory } from '../embedded/embedded-database.ts'
import { migrate } from '../migrations.ts'
import { postgresUrl } from '../postgres.fixture.ts'
import { tables } from '../schema.ts'
import { BackupFileError } from './format.ts'
import { everything, fill } from './kept.fixture.ts'
import { NotEmptyError, restoreBackup } from './restore-backup.ts'
import { rowsOf } from './result.ts'
import { SchemaError, writeBackup } from './write-backup.ts'

const open = {
  'the embedded database': async () => ofPglite(await openInMemory()),
  PostgreSQL: async () => openPostgres(await postgresUrl()),
}
const kinds = ['the embedded database', 'PostgreSQL'] as const
const pairs = kinds.flatMap((from) => kinds.map((to) => [from, to] as const))

let directory = ''
let file = ''
let opened: OpenDatabase[] = []
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'desk-'))
  file = join(directory, 'desk.backup')
})
afterEach(async () => {
  const closing = opened.map(({ close }) => close())
  opened = []
  await Promise.all(closing)
  await rm(directory, { recursive: true })
})

async function database(kind: (typeof kinds)[number] = 'PostgreSQL'): Promise<Database> {
  const fresh = await open[kind]()
  opened.push(fresh)
  return fresh.database
}

let whole: Promise<string[]> | undefined
async function linesOfBackup(): Promise<string[]> {
  const from = await database()
  await fill(from, 3)
  await writeBackup(from, createWriteStream(file))
  return gunzipSync(await readFile(file))
    .toString()
    .split('\n')
}

/** Has a backup of a database that holds something, its lines changed as wanted. */
async function backedUp(change = (lines: string[]) => lines): Promise<void> {
  whole ??= linesOfBackup()
  await writeFile(file, gzipSync(change(await whole).join('\n')))
}

const tablesOf = async (of: Database) => {
  const named = sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`
  return (await rowsOf(of, named, v.object({ name: v.string() }))).map(({ name }) => name)
}

describe('a backup', () => {
  it.each(pairs)('of %s is restored into %s, every row as it was', async (from, to) => {
    const [source, target] = [await database(from), await database(to)]
    await fill(source, 1200)
    await writeBackup(source, createWriteStream(file))
    const header = await restoreBackup(target, file)
    expect(await everything(target)).toEqual(await everything(source))
    const rows = Object.fromEntries(header.tables.map((table) => [table.name, table.rows]))
    expect(rows).toEqual({
      requests: 3,
      request_events: 5,
      slot_reservations: 1,
      mailbox_facts: 1,
      idempotency_keys: 1,
      audit_log: 1200,
    })
  })

  it('has every table but those that the changes of the schema fill themselves', async () => {
    const target = await database()
    await migrate(target)
    const written = ['request_moves', 'schema_migrations']
    const named = (await tablesOf(target)).filter((name) => !written.includes(name))
    await backedUp()
    const header = await restoreBackup(target, file)
    expect(header.tables.map(({ name }) => name).toSorted()).toEqual(named)
    expect(tables).toHaveLength(named.length)
  })

  it('is of one moment, whatever is written meanwhile', async () => {
    const source = await database()
    await fill(source, 5000)
    const before = await everything(source)
    const chunks: Buffer[] = []
    const meanwhile = new Writable({
      highWaterMark: 1,
      write: async (chunk: Buffer, _, done) => {
        if (chunks.push(chunk) === 1) await fill(source, 1, 'other@contoso.example')
        done()
      },
    })
    await writeBackup(source, meanwhile)
    await writeFile(file, Buffer.concat(chunks))
    const target = await database()
    await restoreBackup(target, file)
    expect(await everything(target)).toEqual(before)
    expect(await everything(source)).not.toEqual(before)
  })

  it('is not made of a database that no server has used', async () => {
    await expect(writeBackup(await database(), createWriteStream(file))).rejects.toThrow(SchemaError)
  })
})

describe('restoring', () => {
  it.each(kinds)('takes nothing away from %s where it is in use', async (kind) => {
    await backedUp()
    const target = await database(kind)
    await fill(target, 2)
    const before = await everything(target)
    await expect(restoreBackup(target, file)).rejects.toThrow(NotEmptyError)
    expect(await everything(target)).toEqual(before)
  })

  it('fills a database that a server has only just begun', async () => {
    await backedUp()
    const target = await database()
    await migrate(target)
    await restoreBackup(target, file)
    expect((await everything(target)).requests).toHaveLength(3)
  })

  it.each(kinds)('changes nothing in %s if the last row is refused', async (kind) => {
    await backedUp((lines) => [...lines.slice(0, -2), lines.at(-3) ?? '', ''])
    const target = await database(kind)
    await expect(restoreBackup(target, file)).rejects.toThrow()
    expect(await tablesOf(target)).toEqual([])
  })

  it('keeps the rules of the database for what comes after', async () => {
    await backedUp()
    const target = await database()
    await restoreBackup(target, file)
    await expect(target.execute(sql`delete from audit_log`)).rejects.toThrow()
    await expect(
      target.execute(sql`update requests set state = 'live' where state = 'declined'`),
    ).rejects.toThrow()
  })

  it.each([
    ['cut off between two rows', (lines: string[]) => [...lines.slice(0, -2), '']],
    ['cut off within a row', (lines: string[]) => [...lines.slice(0, -2), '{"tenant_id":']],
    ['longer than it should be', (lines: string[]) => [...lines, lines.at(-2) ?? '', '']],
    ['of a newer version', ([, ...lines]: string[]) => [newer(), ...lines]],
    ['of tables that this version does not have', ([, ...lines]: string[]) => [newer('pg_authid'), ...lines]],
    ['another thing', () => ['id,name', '1,Hanako', '']],
    ['empty', () => []],
  ])('refuses a file that is %s', async (_, change) => {
    await backedUp(change)
    const target = await database()
    await expect(restoreBackup(target, file)).rejects.toThrow(BackupFileError)
    expect(await tablesOf(target)).toEqual([])
  })

  it('refuses a file that lost its end or is not compressed', async () => {
    await backedUp()
    const whole = await readFile(file)
    for (const bytes of [whole.subarray(0, -20), gunzipSync(whole)]) {
      await writeFile(file, bytes)
      await expect(restoreBackup(await database(), file)).rejects.toThrow(BackupFileError)
    }
  })
})

const newer = (table = 'requests') =>
  JSON.stringify({
    format: 'workflow-desk-backup-1',
    migration: table === 'requests' ? '9999-later' : '0001-requests-and-slots',
    at: '2026-11-28T12:00:00.000Z',
    tables: [{ name: table, columns: ['id'], rows: 0 }],
  })
