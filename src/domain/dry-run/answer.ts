/** What a connector answers to a call. */
export interface ConnectorAnswer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** An answer that no connector gave; it is not known where the inputs do not tell what the connector would have said. */
export interface PlausibleAnswer extends ConnectorAnswer {
  readonly isKnown: boolean
}

/** What somebody wants a call to be answered; `no-answer` lets it time out. */
export type ChosenAnswer = ConnectorAnswer | 'no-answer'

/** An answer that follows from the inputs. */
export const answered = (status: number, body: unknown): PlausibleAnswer => ({ status, body, isKnown: true })

/** An answer whose content nobody knows before it is asked for. */
export const unknown = (status: number, body: unknown): PlausibleAnswer => ({ status, body, isKnown: false })

/** A refusal as connectors word it. */
export const refused = (status: number, code: string, message: string): PlausibleAnswer =>
  answered(status, { status, message, error: { code, message } })
