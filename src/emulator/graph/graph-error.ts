/** What Graph answers in place of data. */
export class GraphError extends Error {
  readonly status: 400 | 401 | 403 | 404 | 429
  readonly code: string
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: GraphError['status'],
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.headers = headers
  }
}

/** The error as Graph writes it. */
export const graphErrorBody = (
  { code, message }: GraphError,
  { now, requestId, clientRequestId }: { now: Date; requestId: string; clientRequestId: string },
) => ({
  error: {
    code,
    message,
    innerError: {
      date: now.toISOString().slice(0, 19),
      'request-id': requestId,
      'client-request-id': clientRequestId,
    },
  },
})

export const accessDenied = () =>
  new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.')

export const overConcurrency = (retryAfter: string) =>
  new GraphError(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', {
    'Retry-After': retryAfter,
  })

export const noMailbox = () =>
  new GraphError(404, 'ErrorNonExistentMailbox', 'The SMTP address has no mailbox associated with it.')

export const noItem = () =>
  new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')

export const invalidRecipients = (which: string) =>
  new GraphError(400, 'ErrorInvalidRecipients', `At least one recipient is not valid., ${which}`)

export const badRequest = (message: string) => new GraphError(400, 'ErrorInvalidRequest', message)
