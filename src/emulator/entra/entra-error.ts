import { randomUUID } from 'node:crypto'

/** What Entra answers in place of a token: a code known as AADSTS and the OAuth error it belongs to. */
export class EntraError extends Error {
  readonly code: number
  readonly error: string
  readonly status: 400 | 401
  readonly suberror: string | undefined
  readonly claims: string | undefined

  constructor(
    code: number,
    error: string,
    message: string,
    more: { status?: 400 | 401; suberror?: string; claims?: string } = {},
  ) {
    super(`AADSTS${code}: ${message}`)
    this.code = code
    this.error = error
    this.status = more.status ?? 400
    this.suberror = more.suberror
    this.claims = more.claims
  }
}

/** The error as the token endpoint writes it; the correlation id is the caller's if it sent one. */
export function entraErrorBody(error: EntraError, now: Date, correlationId: string = randomUUID()) {
  const traceId = randomUUID()
  const timestamp = `${now.toISOString().slice(0, 19).replace('T', ' ')}Z`
  return {
    error: error.error,
    error_description: `${error.message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: [error.code],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    ...(error.suberror === undefined ? {} : { suberror: error.suberror }),
    ...(error.claims === undefined ? {} : { claims: error.claims }),
  }
}
