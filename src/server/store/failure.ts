import { DrizzleQueryError } from 'drizzle-orm'

/** What went wrong, without the rows that an error of the database would repeat. */
export function failureOf(error: unknown): string {
  if (error instanceof DrizzleQueryError) return failureOf(error.cause)
  // A host with several addresses fails once for each, and has no words of its own.
  if (error instanceof AggregateError) return failureOf(error.errors[0])
  return error instanceof Error ? error.message : String(error)
}
