import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DirectoryInUseError } from './directory-lock.ts'
import { openEmbedded, openInMemory } from './embedded-database.ts'

let directory = ''
beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), 'desk-')), 'data')
})
afterEach(() => rm(join(directory, '..'), { recursive: true, force: true }))

async function written(): Promise<unknown[]> {
  const database = await openEmbedded(directory)
  const { rows } = await database.query('select word from words')
  await database.close()
  return rows
}

async function write(word: string): Promise<void> {
  const database = await openEmbedded(directory)
  await database.exec('create table words (word text)')
  await database.query('insert into words values ($1)', [word])
  await database.close()
}

describe('the embedded database', () => {
  it('makes its directory, which nobody else can read, and keeps what was written', async () => {
    await write('kept')
    expect((await stat(directory)).mode & 0o777).toBe(0o700)
    expect(await written()).toEqual([{ word: 'kept' }])
  })

  it('belongs to one server at a time', async () => {
    const first = await openEmbedded(directory)
    await expect(openEmbedded(directory)).rejects.toThrow(DirectoryInUseError)
    await first.close()
    await (await openEmbedded(directory)).close()
  })

  it('begins anew where the very first start was killed', async () => {
    await mkdir(join(directory, 'database.unfinished/base'), { recursive: true })
    await writeFile(join(directory, 'database.unfinished/PG_VERSION'), '18\n')
    await write('kept')
    expect(await written()).toEqual([{ word: 'kept' }])
    expect(existsSync(join(directory, 'database.unfinished'))).toBe(false)
  })

  it('touches nothing that is no database of its own, and gives the directory back', async () => {
    const strange = join(directory, 'database/strange.txt')
    await mkdir(join(directory, 'database'), { recursive: true })
    await writeFile(strange, '')
    await expect(openEmbedded(directory)).rejects.toThrow()
    expect(existsSync(strange)).toBe(true)
    await rm(strange)
    await write('kept')
  })

  it('is in memory alone for tests', async () => {
    const database = await openInMemory()
    expect((await database.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await database.close()
  })
})
