import * as v from 'valibot'
import type { Account } from '../identity/identity.ts'
import { stored } from '../stored.ts'
import { problemOf, takesBack } from './problem-error.ts'

/** What an earlier visit was answered, and when. */
export interface Recollection<Answer> {
  readonly answer: Answer
  readonly at: number
}

/** The last answers to one person, kept in the browser so that the next visit starts with them. */
export interface Memory {
  recall<Schema extends v.GenericSchema>(
    path: string,
    schema: Schema,
  ): Recollection<v.InferOutput<Schema>> | null
  keep(path: string, answer: unknown): void
  /** Forgets the old answer if the new one is that the person may not have it. */
  ask<Answer>(path: string, asked: Promise<Answer>): Promise<Answer>
  /** Forgets everything, and learns nothing more: the person is leaving. */
  close(): void
  /** Closes as soon as the person leaves by another tab. */
  watch(): () => void
}

const KEY = 'seen'
/** The list of booking pages and five of them. */
const MOST_ANSWERS = 6
const LONGEST = 250_000
const TOO_OLD = 7 * 24 * 60 * 60 * 1000

const Kept = v.object({
  /** Raised when an answer comes to mean something else though it still looks the same. */
  version: v.literal(1),
  whose: v.string(),
  answers: v.array(v.object({ path: v.string(), at: v.number(), answer: v.unknown() })),
})
type Kept = v.InferOutput<typeof Kept>

/** Opens what was kept for one person; what was kept for anybody else is thrown away. */
export function openMemory({ tenantId, id }: Account, now: () => number = Date.now): Memory {
  const whose = `${tenantId}/${id}`
  let open = true
  let last: { readonly text: string | null; readonly answers: Kept['answers'] } = { text: null, answers: [] }

  function answers(): Kept['answers'] {
    if (!open) return []
    const text = stored.get(KEY)
    if (text === last.text) return last.answers
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Kept), text)
    const kept = read.success ? read.output : null
    if (kept && kept.whose !== whose) stored.remove(KEY)
    const mine = kept?.whose === whose ? kept.answers : []
    last = { text, answers: mine.filter(({ at }) => now() - at < TOO_OLD) }
    return last.answers
  }

  function write(all: Kept['answers']): void {
    for (let most = MOST_ANSWERS; most >= 0; most--) {
      const text = JSON.stringify({ version: 1, whose, answers: all.slice(0, most) } satisfies Kept)
      if (text.length <= LONGEST && stored.set(KEY, text)) return
    }
  }

  const without = (path: string) => answers().filter((one) => one.path !== path)

  return {
    recall(path, schema) {
      const found = answers().find((one) => one.path === path)
      const read = v.safeParse(schema, found?.answer)
      return found && read.success ? { answer: read.output, at: found.at } : null
    },

    keep(path, answer) {
      if (open) write([{ path, at: now(), answer }, ...without(path)])
    },

    async ask(path, asked) {
      try {
        return await asked
      } catch (error) {
        if (open && takesBack(problemOf(error))) write(without(path))
        throw error
      }
    },

    close() {
      open = false
      stored.remove(KEY)
    },

    watch: () =>
      stored.onRemoved(KEY, () => {
        open = false
      }),
  }
}
