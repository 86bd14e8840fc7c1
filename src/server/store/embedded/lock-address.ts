import { createHash } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** What the shortest of the systems that have such sockets allows, its closing zero left out. */
const LONGEST = 103

/** The data directory's path is longer than a socket's may be. */
export class DirectoryPathError extends Error {
  constructor(directory: string) {
    super(
      `The path of the data directory ${directory} is too long for the socket that locks it. ` +
        'Set DATA_DIRECTORY to a shorter path, or start the server nearer to it.',
    )
  }
}

/** Where a directory's sockets are reached: by a path as short as can be, for sockets allow few bytes. */
export function socketPath(directory: string, name: string): string {
  const absolute = join(directory, name)
  const near = relative(process.cwd(), absolute)
  const path = near.length < absolute.length ? near : absolute
  if (Buffer.byteLength(path) > LONGEST) throw new DirectoryPathError(directory)
  return path
}

/** Windows has named pipes instead, which are no files: they go with the process. */
export async function pipeName(directory: string): Promise<string> {
  const hash = createHash('sha256').update(await realpath(directory))
  return `\\\\.\\pipe\\workflow-desk-${hash.digest('hex').slice(0, 32)}`
}
