import { type PGlite, types } from '@electric-sql/pglite'
import { drizzle as overPostgres } from 'drizzle-orm/node-postgres'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { drizzle as overPglite } from 'drizzle-orm/pglite'
import { Pool } from 'pg'

/** PostgreSQL, of its own process or embedded in ours: the same tables and the same queries. */
export type Database = PgDatabase<PgQueryResultHKT>

/**
 * The name of what is prepared for every overview: none, for only the writing of the SQL is spared. A plan that
 * PostgreSQL keeps under a name would bind it to one connection, which a pooler in between does not keep.
 */
export const UNNAMED = ''

/** A database that somebody has to close. */
export interface OpenDatabase {
  readonly database: Database
  close(): Promise<void>
}

/** Connections that one server keeps to PostgreSQL at most. */
const CONNECTIONS = 10

/** Opens a PostgreSQL of its own, which any number of servers may share. */
export function openPostgres(url: string): OpenDatabase {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS })
  // A connection that breaks while nobody uses it is replaced when somebody does.
  pool.on('error', () => undefined)
  return { database: overPostgres(pool), close: () => pool.end() }
}

/** The embedded PostgreSQL as a database. */
export function ofPglite(pglite: PGlite): OpenDatabase {
  // Drizzle has every question copy them all, and most are of arrays, which no table of ours has.
  pglite.parsers = { ...types.parsers }
  return { database: overPglite(pglite), close: () => pglite.close() }
}
