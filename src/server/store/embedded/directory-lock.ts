import { randomBytes } from 'node:crypto'
import { rename, rm, stat } from 'node:fs/promises'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { pipeName, socketPath } from './lock-address.ts'
import { guarded } from './lock-guard.ts'

const SOCKET = 'lock'
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

export interface DirectoryLock {
  release(): Promise<void>
}

/** Another server works in the data directory. */
export class DirectoryInUseError extends Error {
  constructor(directory: string) {
    super(
      `Another server uses the data directory ${directory}. Stop it, or set DATA_DIRECTORY to a directory of this ` +
        "server's own, or DATABASE_URL to a PostgreSQL database, which several servers can share.",
    )
  }
}

/** Reaches whoever holds the lock of a directory; nobody does when it is null. */
export async function reachHolder(directory: string): Promise<Socket | null> {
  const address = process.platform === 'win32' ? await pipeName(directory) : socketPath(directory, SOCKET)
  return new Promise((resolve, reject) => {
    const socket = connect(address)
    socket.once('connect', () => resolve(socket))
    socket.once('error', (error) => {
      const code = codeOf(error)
      if (code === 'ECONNREFUSED' || code === 'ENOENT') resolve(null)
      else reject(error)
    })
  })
}

async function refuseIfHeld(directory: string): Promise<void> {
  const holder = await reachHolder(directory)
  if (!holder) return
  holder.destroy()
  throw new DirectoryInUseError(directory)
}

const listen = (server: Server, address: string) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(address, resolve)
  })
const close = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()))

async function lockByPipe(directory: string, server: Server): Promise<DirectoryLock> {
  try {
    await listen(server, await pipeName(directory))
  } catch (error) {
    throw codeOf(error) === 'EADDRINUSE' ? new DirectoryInUseError(directory) : error
  }
  return { release: () => close(server) }
}

async function lockBySocket(directory: string, server: Server): Promise<DirectoryLock> {
  const lock = join(directory, SOCKET)
  // It listens before it has the name that others look for, so whoever finds that name unanswered may take it over.
  const address = socketPath(directory, `${SOCKET}.${randomBytes(4).toString('hex')}`)
  await refuseIfHeld(directory)
  return guarded(join(directory, `${SOCKET}.guard`), async (isMine) => {
    await refuseIfHeld(directory)
    await listen(server, address)
    const { ino } = await stat(address)
    if (!(await isMine())) {
      await close(server)
      throw new DirectoryInUseError(directory)
    }
    await rename(address, lock)
    return {
      release: async () => {
        const found = await stat(lock).catch(() => null)
        if (found?.ino === ino) await rm(lock)
        await close(server)
      },
    }
  })
}

/** Makes a directory this process's own until released, or until the process ends in whatever way. Whoever connects to the holder is handed to `answer`. */
export async function lockDirectory(
  directory: string,
  answer: (caller: Socket) => void = (caller) => caller.destroy(),
): Promise<DirectoryLock> {
  const server = createServer((caller) => {
    // Most callers ask only whether anybody is here, and are gone at once.
    caller.on('error', () => caller.destroy())
    answer(caller)
  })
  return process.platform === 'win32' ? lockByPipe(directory, server) : lockBySocket(directory, server)
}
