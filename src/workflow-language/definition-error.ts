import type { FindingCode } from './check/finding.ts'

/** A definition that cannot be run; `action` names the action to blame. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError'
  /** What is the matter, by the code that `check` has for it. */
  readonly kind: FindingCode
  readonly action: string | null

  constructor(kind: FindingCode, message: string, action: string | null = null) {
    super(message)
    this.kind = kind
    this.action = action
  }
}
