import { DrizzleQueryError } from 'drizzle-orm'

/** Tells somebody who runs the server what could not be explained to the user, without a word of theirs. */
export type Log = (line: { requestId: string; method: string; path: string; error: unknown }) => void

/** Writes a line to standard error. */
export const toStandardError: Log = ({ requestId, method, path, error }) => {
  // What was to be written to the database stands in the message of a failed query, but not in its cause.
  const cause = error instanceof DrizzleQueryError ? error.cause : error
  const told = cause instanceof Error ? cause.stack : String(cause)
  process.stderr.write(`${new Date().toISOString()} ${requestId} ${method} ${path} ${told}\n`)
}
