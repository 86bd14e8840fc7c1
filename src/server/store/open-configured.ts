import type { Storage } from '../config.ts'
import { type OpenDatabase, ofPglite, openPostgres } from './database.ts'
import { openEmbedded } from './embedded/embedded-database.ts'

/** Opens the database that the configuration names. */
export async function openConfigured(storage: Storage): Promise<OpenDatabase> {
  return storage.kind === 'postgres'
    ? openPostgres(storage.url)
    : ofPglite(await openEmbedded(storage.directory))
}
