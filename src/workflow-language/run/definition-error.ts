/** What is wrong with a definition, or too much for this library. */
export type DefinitionErrorKind =
  | 'malformed'
  | 'duplicate-name'
  | 'unknown-predecessor'
  | 'unknown-status'
  | 'cycle'
  | 'unknown-action-type'
  | 'unsupported-action-type'
  | 'unknown-variable'

/** A definition that cannot be run; `action` names the action to blame. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError'
  readonly kind: DefinitionErrorKind
  readonly action: string | null

  constructor(kind: DefinitionErrorKind, message: string, action: string | null = null) {
    super(message)
    this.kind = kind
    this.action = action
  }
}
