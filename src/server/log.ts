/** Tells somebody who runs the server what could not be explained to the user, without a word of theirs. */
export type Log = (line: { requestId: string; method: string; path: string; error: unknown }) => void

/** Writes a line to standard error. */
export const toStandardError: Log = ({ requestId, method, path, error }) => {
  const told = error instanceof Error ? error.stack : String(error)
  process.stderr.write(`${new Date().toISOString()} ${requestId} ${method} ${path} ${told}\n`)
}
