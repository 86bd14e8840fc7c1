import * as v from 'valibot'
import type { Service } from '#domain/refusal/refusal.ts'
import { UpstreamError } from './upstream-error.ts'

/** Which call an answer was given to. */
export interface Asked {
  readonly service: Service
  readonly operation: string
}

/** Why an answer cannot be used; never says what stood in it, for that may be a token or somebody's name. */
export const unreadable = ({ service, operation }: Asked, why: string): UpstreamError =>
  new UpstreamError({
    service,
    operation,
    status: 502,
    layers: [{ status: 502, code: 'unreadable', message: `The answer cannot be read: ${why}` }],
    requestIds: {},
    retryAfter: null,
    at: new Date().toISOString(),
    body: '',
  })

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
