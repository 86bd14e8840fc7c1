/** Values by name, as a person reads them. */
export type Fields = Readonly<Record<string, unknown>>

/** A mail as it would go out. */
export interface MailEffect {
  readonly kind: 'mail'
  readonly from: string | null
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly bcc: readonly string[]
  readonly replyTo: readonly string[]
  readonly subject: string
  readonly html: string
  readonly importance: string | null
  readonly attachments: number
}

/** A request to a service; method and path are null where only the connector knows them. */
export interface RequestEffect {
  readonly kind: 'request'
  readonly connector: string | null
  readonly operationId: string | null
  readonly method: string | null
  readonly path: string | null
  readonly headers?: Fields
  readonly body: unknown
}

/** A row of a table that would be written; the table goes by its plural name. */
export interface RowEffect {
  readonly kind: 'row'
  readonly write: 'create' | 'update' | 'upsert' | 'delete'
  readonly table: string
  readonly id: string | null
  readonly columns: Fields
}

/** A message to a conversation: HTML, or an Adaptive Card as far as it can be read. */
export interface MessageEffect {
  readonly kind: 'message'
  readonly poster: string
  readonly location: string
  readonly to: Fields
  readonly html: string | null
  readonly card: unknown
}

/** Something that is only looked up. */
export interface ReadEffect {
  readonly kind: 'read'
  readonly connector: string | null
  readonly operationId: string | null
  /** The table or the path that is read, where it is known. */
  readonly of: string | null
  readonly query: Fields
}

/** What an action does outside of its run, when it is carried out. */
export type Effect =
  | MailEffect
  | RequestEffect
  | RowEffect
  | MessageEffect
  | ReadEffect
  | { readonly kind: 'none' }

/** Nothing outside. */
export const noEffect: Effect = { kind: 'none' }
