import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DirectoryInUseError, lockDirectory } from './directory-lock.ts'
import { DirectoryPathError } from './lock-address.ts'
import { Locker, lockerScript } from './lockers.fixture.ts'

const STARTERS = 10
let scripts = ''
let script = ''
let directory = ''
let lockers: Locker[] = []

beforeAll(async () => {
  scripts = await mkdtemp(join(tmpdir(), 'desk-'))
  script = await lockerScript(scripts)
})
afterAll(() => rm(scripts, { recursive: true }))
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'desk-'))
})
afterEach(async () => {
  await Promise.all(lockers.map((locker) => locker.kill()))
  lockers = []
  await rm(directory, { recursive: true })
})

/** Processes that are ready to lock at the same moment. */
async function ready(count = 1): Promise<Locker[]> {
  const started = Array.from({ length: count }, () => new Locker(script, directory))
  lockers.push(...started)
  for (const said of await Promise.all(started.map((locker) => locker.said()))) expect(said).toBe('ready')
  return started
}

/** Lets many try at once, of whom one must win, and gives the winner. */
async function winnerOf(starters: Locker[]): Promise<Locker> {
  const outcomes = await Promise.all(starters.map((locker) => locker.lock()))
  const lost = outcomes.filter((outcome) => outcome !== 'locked')
  expect(lost).toHaveLength(starters.length - 1)
  for (const outcome of lost) expect(outcome).toMatch('Another server uses the data directory')
  const winner = starters[outcomes.indexOf('locked')]
  if (!winner) throw new Error('Nobody won.')
  return winner
}

describe('the lock of a data directory', () => {
  it('refuses a second process, in words that say what to do', async () => {
    const [first, second] = await ready(2)
    expect(await first?.lock()).toBe('locked')
    const refusal = await second?.lock()
    for (const word of [directory, 'Stop it', 'DATA_DIRECTORY', 'DATABASE_URL']) expect(refusal).toMatch(word)
  })

  it('ends with the process that holds it, however it ends', async () => {
    const [first] = await ready()
    await first?.lock()
    await expect(lockDirectory(directory)).rejects.toThrow(DirectoryInUseError)
    await first?.kill()
    await (await lockDirectory(directory)).release()
  })

  it('is free again once released, and leaves nothing behind', async () => {
    const lock = await lockDirectory(directory)
    await expect(lockDirectory(directory)).rejects.toThrow(DirectoryInUseError)
    await lock.release()
    expect(await readdir(directory)).toEqual([])
    await (await lockDirectory(directory)).release()
  })

  it(`goes to one of ${STARTERS} that try at once, when it is free and whenever its holder was killed`, async () => {
    const trying = new Set(await ready(STARTERS))
    while (trying.size > STARTERS / 2) {
      const winner = await winnerOf([...trying])
      expect(await readdir(directory)).toEqual(['lock'])
      await winner.kill()
      trying.delete(winner)
    }
  })

  it('goes to one of many also where somebody was killed while taking it over', async () => {
    const starters = await ready(STARTERS + 1)
    await (await winnerOf(starters.splice(0, 1))).kill()
    const guard = join(directory, 'lock.guard')
    await writeFile(guard, 'somebody')
    const longAgo = new Date((await stat(guard)).mtimeMs - 60_000)
    await utimes(guard, longAgo, longAgo)
    await winnerOf(starters)
    expect(await readdir(directory)).toEqual(['lock'])
  })

  it('waits for whoever is just taking it over', async () => {
    const guard = join(directory, 'lock.guard')
    await writeFile(guard, 'somebody')
    const [waiting] = await ready()
    const outcome = waiting?.lock()
    await rm(guard)
    expect(await outcome).toBe('locked')
  })

  it('is as good in a copied directory, where its socket has become a file', async () => {
    await writeFile(join(directory, 'lock'), '')
    await (await lockDirectory(directory)).release()
  })

  it('says so where the path is longer than the system allows', async () => {
    const long = join(directory, 'x'.repeat(120))
    await mkdir(long)
    await expect(lockDirectory(long)).rejects.toThrow(DirectoryPathError)
  })
})
