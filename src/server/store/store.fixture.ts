import { ofPglite } from './database.ts'
import { openInMemory } from './embedded/embedded-database.ts'
import { openStore } from './store.ts'

/** A database in memory, which all tests of a worker share as servers do: every test has a tenant of its own. */
export const { database } = ofPglite(await openInMemory())
export const store = await openStore(database)
