import type { Service } from '#domain/refusal/refusal.ts'
import type { Remedy } from '#domain/refusal/remedy.ts'
import type { Word } from './card-words.ts'

/** What is done to a request on its way to one of Microsoft's services. */
export interface Struck {
  /** Which requests, by their path. */
  readonly path: string
  readonly method?: 'GET' | 'POST' | 'PATCH'
  readonly answer?: {
    readonly status: number
    readonly headers?: Readonly<Record<string, string>>
    /** JSON, or a text as it stands. */
    readonly body?: unknown
  }
  readonly hang?: boolean
  readonly breaks?: boolean
}

/** One way in which Microsoft refuses, and what a person must then see. */
export interface RefusalCase {
  readonly name: string
  /** How the emulator's tenant is switched, or which request is struck. */
  readonly switches?: Readonly<Record<string, unknown>>
  readonly struck?: Struck
  readonly remedy: Remedy
  /** The service that answered this product. */
  readonly service: Service
  /** What the service that really refused said, as it must be found in the details. */
  readonly said: {
    readonly status?: number
    readonly code?: string
    readonly message?: string
  }
  /** The main way out, where it is not the one that the remedy always has. */
  readonly way?: Word
  /** Words of the hint that the sentence is followed by. */
  readonly hint?: Word
}

/** A request that is answered by something else than the service itself. */
export const answered = (
  path: string,
  status: number,
  body: unknown,
  more: { method?: 'GET' | 'POST' | 'PATCH'; headers?: Readonly<Record<string, string>> } = {},
): Struck => {
  const { method, headers } = more
  return {
    path,
    ...(method ? { method } : {}),
    answer: { status, ...(headers ? { headers } : {}), body },
  }
}
