import type { Config } from '../config.ts'
import { type OpenDatabase, ofPglite, openPostgres } from './database.ts'
import { openEmbedded } from './embedded/embedded-database.ts'

/** Opens the database that the configuration names. */
export async function openConfigured({ databaseUrl, dataDirectory }: Config): Promise<OpenDatabase> {
  return databaseUrl === undefined ? ofPglite(await openEmbedded(dataDirectory)) : openPostgres(databaseUrl)
}
