import { randomUUID } from 'node:crypto'
import { link, readFile, stat, unlink, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

/** What a guard is held for takes milliseconds: one this old was left by somebody who was killed. */
const DEAD_AFTER_MS = 10_000
const GIVE_UP_AFTER_MS = 30_000
const RETRY_MS = 20

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

async function create(file: string, content: string): Promise<boolean> {
  try {
    await writeFile(file, content, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

async function isDead(file: string): Promise<boolean> {
  try {
    // A clock may have been set back, too.
    return Math.abs(Date.now() - (await stat(file)).mtimeMs) > DEAD_AFTER_MS
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

/** Of all who find the same dead guard one takes it away, and nobody takes away the living one that comes after it. */
async function bury(file: string): Promise<void> {
  const claim = `${file}.dead`
  try {
    await link(file, claim)
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') return
    throw error
  }
  if (await isDead(claim)) await unlink(file)
  await unlink(claim)
}

/** Does what only one process at a time may do. It must ask whether the guard is still its own before the step that counts. */
export async function guarded<Outcome>(
  file: string,
  action: (isMine: () => Promise<boolean>) => Promise<Outcome>,
): Promise<Outcome> {
  const token = randomUUID()
  const giveUp = Date.now() + GIVE_UP_AFTER_MS
  while (!(await create(file, token))) {
    if (Date.now() > giveUp)
      throw new Error(`If no other server is starting, remove ${file} and ${file}.dead.`)
    if (await isDead(file)) await bury(file)
    else await pause(RETRY_MS)
  }
  const isMine = async () => (await readFile(file, 'utf8').catch(() => '')) === token
  try {
    return await action(isMine)
  } finally {
    if (await isMine()) await unlink(file)
  }
}
