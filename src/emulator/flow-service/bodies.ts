import type { Context } from 'hono'
import * as v from 'valibot'
import { FlowApiError } from './api-error.ts'

/** Reads the body of a request to the flow service. */
export async function bodyOf<Schema extends v.GenericSchema>(
  c: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const { success, output, issues } = v.safeParse(
    v.pipe(v.string(), v.parseJson(), schema),
    await c.req.text(),
  )
  if (success) return output
  const [issue] = issues
  const field = v.getDotPath(issue) ?? 'properties'
  // A body in which something is missing has a code of its own.
  const code = issue.received === 'undefined' ? 'DefinitionRequestMissingFields' : 'InvalidRequestContent'
  throw new FlowApiError(400, code, `The request content was invalid: '${field}': ${issue.message}`)
}
