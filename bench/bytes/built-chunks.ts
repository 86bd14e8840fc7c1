import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import * as v from 'valibot'

const Chunks = v.record(
  v.string(),
  v.object({ isEntry: v.boolean(), imports: v.array(v.string()), modules: v.array(v.string()) }),
)

/** A file as it goes over the network, and what it is made of. */
export interface Weighed {
  readonly file: string
  /** Compressed by brotli as far as it goes. */
  readonly bytes: number
  readonly modules: readonly string[]
}

/** Weighs text as the network carries it. */
export const weigh = (text: string | Buffer): number => brotliCompressSync(text).length

/** The chunks of a built app. */
export class BuiltChunks {
  readonly #directory: string
  readonly #chunks: v.InferOutput<typeof Chunks>

  constructor(directory: string) {
    this.#directory = directory
    this.#chunks = v.parse(Chunks, JSON.parse(readFileSync(join(directory, 'chunks.json'), 'utf8')))
  }

  /** The chunk that the page itself names. */
  get entry(): string {
    return Object.keys(this.#chunks).find((file) => this.#chunks[file]?.isEntry) ?? ''
  }

  /** The chunk that a module went into. */
  holding(module: string): string {
    const found = Object.entries(this.#chunks).find(([, { modules }]) =>
      modules.some((id) => id.endsWith(module)),
    )
    if (!found) throw new Error(`${module} is in no chunk.`)
    return found[0]
  }

  /** What a chunk is made of. */
  modulesOf(file: string): readonly string[] {
    const chunk = this.#chunks[file]
    if (!chunk) throw new Error(`${file} is no chunk of this build.`)
    return chunk.modules
  }

  /** Chunks and all that they import outright, weighed. */
  loadedWith(...files: readonly string[]): Weighed[] {
    const found = new Set<string>()
    const follow = (file: string) => {
      if (found.has(file)) return
      found.add(file)
      this.#chunks[file]?.imports.forEach(follow)
    }
    files.forEach(follow)
    return [...found].map((file) => ({
      file,
      bytes: weigh(readFileSync(join(this.#directory, file))),
      modules: this.#chunks[file]?.modules ?? [],
    }))
  }
}
