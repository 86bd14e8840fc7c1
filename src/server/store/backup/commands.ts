import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Socket } from 'node:net'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Storage } from '#server/config.ts'
import { askForBackup } from '../embedded/backup-call.ts'
import { reachHolder } from '../embedded/directory-lock.ts'
import { hasDatabase } from '../embedded/embedded-database.ts'
import { openConfigured } from '../open-configured.ts'
import { BackupFileError, contents, type Header } from './format.ts'
import { checkBackup } from './read-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

/** What a database is called before people: never by its whole URL, which has a password in it. */
function nameOf(storage: Storage): string {
  if (storage.kind === 'embedded') return storage.directory
  const { host, pathname } = new URL(storage.url.replace('@/', '@localhost/'))
  return `PostgreSQL ${host}${pathname}`
}

/** The server that uses an embedded database, which alone can read it while it runs. */
async function runningServer(storage: Storage): Promise<Socket | null> {
  if (storage.kind === 'postgres') return null
  if (!hasDatabase(storage.directory)) throw new Error(`There is no database in ${storage.directory}.`)
  return reachHolder(storage.directory)
}

async function write(storage: Storage, to: Writable): Promise<void> {
  const server = await runningServer(storage)
  if (server) return pipeline(askForBackup(server), to)
  const { database, close } = await openConfigured(storage)
  try {
    await writeBackup(database, to)
  } finally {
    await close()
  }
}

async function checked(file: string): Promise<Header> {
  try {
    return await checkBackup(file)
  } catch (error) {
    if (error instanceof BackupFileError) throw new Error('The server ended the backup before it was whole.')
    throw error
  }
}

/** Backs up all that is kept into a file, which is there only when it is whole. Tells what it holds. */
export async function backUp(storage: Storage, file: string): Promise<string> {
  const unfinished = `${file}.unfinished`
  try {
    await write(storage, createWriteStream(unfinished, { mode: 0o600 }))
    const header = await checked(unfinished)
    await rename(unfinished, file)
    return `Backed up ${nameOf(storage)} into ${file}. Rows: ${contents(header)}.`
  } finally {
    await rm(unfinished, { force: true })
  }
}

/** Restores a file into a database that is still empty. Tells what it held. */
export async function restore(storage: Storage, file: string): Promise<string> {
  await checkBackup(file)
  const { database, close } = await openConfigured(storage)
  try {
    const header = await restoreBackup(database, file)
    return `Restored ${file}, made at ${header.at}, into ${nameOf(storage)}. Rows: ${contents(header)}.`
  } finally {
    await close()
  }
}
