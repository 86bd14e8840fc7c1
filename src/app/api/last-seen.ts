import type { Answer, Api } from './api.ts'

/** Lets a question start with the answer of an earlier visit, which counts as old and is asked for anew. */
export function lastSeen<Schema extends Answer>({ memory }: Api, path: string, schema: Schema) {
  const seen = () => memory.recall(path, schema)
  return {
    initialData: () => seen()?.answer,
    initialDataUpdatedAt: () => seen()?.at,
  }
}
