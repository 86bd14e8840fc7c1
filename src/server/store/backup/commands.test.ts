import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Storage } from '#server/config.ts'
import { ofPglite } from '../database.ts'
import { DirectoryInUseError } from '../embedded/directory-lock.ts'
import { openEmbedded } from '../embedded/embedded-database.ts'
import { openConfigured } from '../open-configured.ts'
import { postgresUrl } from '../postgres.fixture.ts'
import { backUp, restore } from './commands.ts'
import { everything, fill } from './kept.fixture.ts'

let home = ''
let file = ''
let embedded: Storage
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'desk-'))
  file = join(home, 'desk.backup')
  embedded = { kind: 'embedded', directory: join(home, 'data') }
})
afterEach(() => rm(home, { recursive: true }))

async function kept(storage: Storage) {
  const { database, close } = await openConfigured(storage)
  try {
    return await everything(database)
  } finally {
    await close()
  }
}

/** A server at work in the data directory, as far as the database goes. */
async function serving<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  const { database, close } = ofPglite(await openEmbedded(join(home, 'data')))
  try {
    await fill(database, 3)
    return await work()
  } finally {
    await close()
  }
}

describe('the commands for backup and restore', () => {
  it('back up while the server runs, and again when it does not, and restore into PostgreSQL', async () => {
    const told = await serving(() => backUp(embedded, file))
    expect(told).toMatch('Rows: requests 3, request events 5, slot reservations 1, mailbox facts 1, ')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    await backUp(embedded, file)
    expect(await readdir(home)).toEqual(['data', 'desk.backup'])

    const postgres: Storage = { kind: 'postgres', url: await postgresUrl() }
    expect(await restore(postgres, file)).toMatch('Rows: requests 3, ')
    expect(await kept(postgres)).toEqual(await kept(embedded))
  })

  it('do not restore under a server that runs', async () => {
    await serving(async () => {
      await backUp(embedded, file)
      await expect(restore(embedded, file)).rejects.toThrow(DirectoryInUseError)
    })
  })

  it('keep the last backup where none can be made', async () => {
    await writeFile(file, 'the last one')
    await expect(backUp(embedded, file)).rejects.toThrow('There is no database in')
    const nowhere: Storage = { kind: 'postgres', url: 'postgres://desk:hunter2@127.0.0.1:1/desk' }
    await expect(backUp(nowhere, file)).rejects.toThrow()
    expect(await readFile(file, 'utf8')).toBe('the last one')
    expect(await readdir(home)).toEqual(['desk.backup'])
  })

  it('never say a password', async () => {
    const url = new URL(await postgresUrl())
    url.password = 'hunter2'
    const postgres: Storage = { kind: 'postgres', url: url.href }
    await serving(() => backUp(embedded, file))
    expect([await restore(postgres, file), await backUp(postgres, file)].join()).not.toMatch('hunter2')
  })

  it('make no database of a file that is no backup', async () => {
    await writeFile(file, 'no backup')
    await expect(restore(embedded, file)).rejects.toThrow('This is no backup')
    await expect(restore(embedded, `${file}.not`)).rejects.toThrow('no such file')
    expect(await readdir(home)).toEqual(['desk.backup'])
  })
})
