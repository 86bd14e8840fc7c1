import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import * as v from 'valibot'

/** What the image is called beside the built server. */
export const IMAGE_FILE = 'database-image.tar.gz'

const BESIDE_THE_SERVER = fileURLToPath(new URL(`./${IMAGE_FILE}`, import.meta.url))

async function cachePath(): Promise<string> {
  const engine = join(dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite')), '..')
  const about = JSON.parse(await readFile(join(engine, 'package.json'), 'utf8'))
  const { version } = v.parse(v.object({ version: v.string() }), about)
  return join(engine, '../../.cache/workflow-desk', `database-image-${version}.tar.gz`)
}

async function make(path: string): Promise<void> {
  const database = await PGlite.create()
  const image = await database.dumpDataDir('gzip')
  await database.close()
  await mkdir(dirname(path), { recursive: true })
  // Whoever makes it at the same time makes the same: the last one to be whole stays.
  const unfinished = `${path}.${process.pid}`
  await writeFile(unfinished, new Uint8Array(await image.arrayBuffer()))
  await rename(unfinished, path)
}

/** The image in the cache, made if this version of the engine has none yet. */
export async function cachedImage(): Promise<Buffer> {
  const path = await cachePath()
  if (!existsSync(path)) await make(path)
  return readFile(path)
}

/** An empty database as a compressed tar archive, from which a first start takes a third of the time and half of the memory. */
export async function databaseImage(): Promise<Buffer> {
  return existsSync(BESIDE_THE_SERVER) ? readFile(BESIDE_THE_SERVER) : cachedImage()
}
