type FlowApiStatus = 400 | 401 | 403 | 404 | 429 | 500

/** What the flow service's API refuses with. */
export class FlowApiError extends Error {
  readonly status: FlowApiStatus
  readonly code: string

  constructor(
    status: FlowApiStatus,
    code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message)
    this.status = status
    this.code = code
  }
}
