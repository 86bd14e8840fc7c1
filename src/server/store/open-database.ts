import type { Storage } from '../config.ts'
import { type OpenDatabase, ofPglite, openPostgres } from './database.ts'
import { openEmbedded } from './embedded/embedded-database.ts'

/** Opens the database that is configured. */
export const openDatabase = async (storage: Storage): Promise<OpenDatabase> =>
  storage.kind === 'postgres' ? openPostgres(storage.url) : ofPglite(await openEmbedded(storage.directory))

/** What a database is called before people: never by its whole URL, which has a password in it. */
export function nameOfStorage(storage: Storage): string {
  if (storage.kind === 'embedded') return storage.directory
  const { host, pathname } = new URL(storage.url.replace('@/', '@localhost/'))
  return `PostgreSQL ${host}${pathname}`
}
