import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

const BLOCK = 512
const DIRECTORY = '5'

interface Entry {
  readonly name: string
  readonly isDirectory: boolean
  readonly bytes: Buffer
}

function* entriesIn(tar: Buffer): Generator<Entry> {
  const field = (start: number, length: number) =>
    tar.toString('utf8', start, start + length).replace(/\0.*$/s, '')
  for (let at = 0; at < tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(field(at + 124, 12), 8)
    const start = at + BLOCK
    yield {
      name: field(at, 100),
      isDirectory: field(at + 156, 1) === DIRECTORY,
      bytes: tar.subarray(start, start + size),
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK
  }
}

/** Writes what the image holds into a directory. The engine can do it too, but only by starting once for it. */
export async function unpack(image: Buffer, directory: string): Promise<void> {
  for (const { name, isDirectory, bytes } of entriesIn(await promisify(gunzip)(image))) {
    const path = join(directory, name)
    await mkdir(isDirectory ? path : dirname(path), { recursive: true })
    if (!isDirectory) await writeFile(path, bytes)
  }
}
