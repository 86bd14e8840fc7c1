import * as v from 'valibot'
import { badPayload } from './dataverse-error.ts'

/** Reads the body of a write; what the table does not know or cannot take is refused. */
export function readPayload<Schema extends v.GenericSchema>(
  entitySet: string,
  schema: Schema,
  body: unknown,
): v.InferOutput<Schema> {
  const { success, output, issues } = v.safeParse(schema, body)
  if (success) return output
  throw badPayload(entitySet, `${v.getDotPath(issues[0]) ?? 'The payload'}: ${issues[0].message}`)
}
