import { getTableName, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { migrate, migrations, NewerDatabaseError } from '../migrations.ts'
import { tables } from '../schema.ts'
import { BackupFileError, type Header } from './format.ts'
import { openBackup, type Rows } from './read-backup.ts'

/** A database that a backup cannot be restored into, because it would take something away. */
export class NotEmptyError extends Error {
  constructor(why: string) {
    super(`${why} Restore into a database, or a DATA_DIRECTORY, that no server has used.`)
  }
}

const list = (names: readonly string[]): SQL =>
  sql.join(
    names.map((name) => sql.identifier(name)),
    sql`, `,
  )

/** The changes of the schema that the rows went through: they are made first, and those that came later are made to the rows. */
function migrationsOf({ migration, tables: described }: Header): typeof migrations {
  const index = migrations.findIndex(({ name }) => name === migration)
  const known = new Set(tables.map(getTableName))
  if (index < 0 || described.some(({ name }) => !known.has(name)))
    throw new BackupFileError(
      `The backup was made by a newer version of Workflow Desk (${migration}). Restore it with that version.`,
    )
  return migrations.slice(0, index + 1)
}

async function prepare(tx: Database, header: Header): Promise<void> {
  try {
    await migrate(tx, migrationsOf(header))
  } catch (error) {
    const isOurs = (name: string) => migrations.some((migration) => migration.name === name)
    if (error instanceof NewerDatabaseError && isOurs(error.migration))
      throw new NotEmptyError('The tables of the database are newer than the backup.')
    throw error
  }
  const names = header.tables.map(({ name }) => name)
  // No server can write what would be mixed with the backup, or read half of it.
  await tx.execute(sql`lock table ${list(names)} in access exclusive mode`)
  for (const name of names)
    if ((await tx.$count(sql.identifier(name))) > 0)
      throw new NotEmptyError(`The database is in use: it has ${name.replaceAll('_', ' ')}.`)
  await tx.execute(sql`set local workflow_desk.restoring = 'on'`)
}

async function insert(tx: Database, { table: { name, columns }, lines }: Rows): Promise<void> {
  const table = sql.identifier(name)
  await tx.execute(
    sql`insert into ${table} (${list(columns)}) select ${list(columns)}
        from json_populate_recordset(null::${table}, ${`[${lines.join(',')}]`}::text::json)`,
  )
}

/** Puts everything of a backup into a database in which nothing is yet, or changes nothing. */
export async function restoreBackup(database: Database, file: string): Promise<Header> {
  const { header, rows } = await openBackup(file)
  await database.transaction(async (tx) => {
    await prepare(tx, header)
    for await (const page of rows) await insert(tx, page)
    await migrate(tx)
  })
  return header
}
