import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { ofPglite } from '../database.ts'
import { answerBackup } from './backup-call.ts'
import { lockDirectory } from './directory-lock.ts'
import { databaseImage } from './image.ts'
import { unpack } from './unpack.ts'

/** Unpacks the image beside, so that what has the database's name is a whole one, even if the first start was killed. */
async function begin(path: string): Promise<void> {
  const unfinished = `${path}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await unpack(await databaseImage(), unfinished)
  await rename(unfinished, path)
}

/** Whether a directory has a database. */
export const hasDatabase = (directory: string): boolean => existsSync(join(directory, 'database/PG_VERSION'))

/** Opens the database that lives in a directory, for this process alone, and makes it on the first start. Closing gives the directory back. */
export async function openEmbedded(directory: string): Promise<PGlite> {
  const home = resolve(directory)
  await mkdir(home, { recursive: true, mode: 0o700 })
  let answer = (caller: Socket): void => {
    caller.destroy()
  }
  const lock = await lockDirectory(home, (caller) => answer(caller))
  try {
    const path = join(home, 'database')
    if (!hasDatabase(home)) await begin(path)
    const database = await PGlite.create(path)
    answer = answerBackup(ofPglite(database).database)
    const close = database.close.bind(database)
    database.close = () => close().finally(() => lock.release())
    return database
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** A database that is gone when it is closed, for tests. */
export async function openInMemory(): Promise<PGlite> {
  const image = new Uint8Array(await databaseImage())
  return PGlite.create({ loadDataDir: new Blob([image], { type: 'application/gzip' }) })
}
