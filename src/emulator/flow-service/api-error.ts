/** What the flow service's API refuses with. */
export class FlowApiError extends Error {
  readonly status: 400 | 401 | 403 | 404 | 500
  readonly code: string

  constructor(status: 400 | 401 | 403 | 404 | 500, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}
