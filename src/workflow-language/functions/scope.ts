/** What is known of an action that has ended. */
export interface ActionRecord {
  readonly status: string
  readonly inputs?: unknown
  readonly outputs?: unknown
  readonly error?: unknown
  readonly code?: unknown
  readonly startTime?: string
  readonly endTime?: string
  readonly trackingId?: string
  readonly clientTrackingId?: string
  /** Present when the action stands in a loop that is over: then no single result can be referred to. */
  readonly repetitions?: readonly unknown[]
}

/** What an expression can refer to; what is left out is not there, and a function that needs it says so. */
export interface Scope {
  readonly now?: () => Date
  readonly guid?: () => string
  /** A random number from 0 up to but not including 1. */
  readonly random?: () => number
  readonly trigger?: { readonly name?: string; readonly outputs: unknown }
  readonly actions?: Readonly<Record<string, ActionRecord>>
  /** The action that the expression belongs to, for `action()`. */
  readonly action?: ActionRecord & { readonly name: string }
  /** What became of the actions directly within a scope or a loop, by its name, for `result()`. */
  readonly results?: Readonly<Record<string, readonly unknown[]>>
  /** The item at hand in the innermost loop or data operation. */
  readonly item?: { readonly value: unknown }
  /** The items at hand by the names of the loops around. */
  readonly items?: Readonly<Record<string, unknown>>
  /** Which round the Until loops around are in, counted from 0, by their names. */
  readonly iterationIndexes?: Readonly<Record<string, number>>
  readonly variables?: Readonly<Record<string, unknown>>
  readonly parameters?: Readonly<Record<string, unknown>>
  /** What `workflow()` tells of the flow and its run. */
  readonly workflow?: unknown
  /** The address that a service calls back, for `listCallbackUrl()`. */
  readonly callbackUrl?: string
  readonly appSettings?: Readonly<Record<string, string>>
}
