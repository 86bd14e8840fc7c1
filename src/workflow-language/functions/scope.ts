/** What is known of an action that has ended. */
export interface ActionRecord {
  readonly status: string
  readonly inputs?: unknown
  readonly outputs?: unknown
  readonly error?: unknown
  /** Present when the action stands in a loop that is over: then no single result can be referred to. */
  readonly repetitions?: readonly unknown[]
}

/** What an expression can refer to. */
export interface Scope {
  readonly now?: () => Date
  readonly guid?: () => string
  readonly trigger?: { readonly name?: string; readonly outputs: unknown }
  readonly actions?: Readonly<Record<string, ActionRecord>>
  /** The item at hand in the innermost loop or data operation. */
  readonly item?: { readonly value: unknown }
  /** The items at hand by the names of the loops around. */
  readonly items?: Readonly<Record<string, unknown>>
  readonly variables?: Readonly<Record<string, unknown>>
  readonly parameters?: Readonly<Record<string, unknown>>
}
