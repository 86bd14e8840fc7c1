import * as v from 'valibot'
import { type Asked, UNREADABLE, unanswered } from './unanswered.ts'
import type { UpstreamError } from './upstream-error.ts'

/** Why an answer cannot be used; never says what stood in it, for that may be a token or somebody's name. */
export const unreadable = (asked: Asked, why: string): UpstreamError =>
  unanswered(asked, { code: 'unreadable', message: `${UNREADABLE}: ${why}` })

/** Reads an answer by its schema. */
export function answerOf<Schema extends v.GenericSchema>(
  schema: Schema,
  body: unknown,
  asked: Asked,
): v.InferOutput<Schema> {
  const read = v.safeParse(schema, body)
  if (read.success) return read.output
  const paths = new Set(read.issues.map((issue) => v.getDotPath(issue) ?? 'it is of another kind'))
  throw unreadable(asked, [...paths].join(', '))
}
