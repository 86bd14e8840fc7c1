import type { JsonObject, Path } from './json.ts'

/** What an action is to run after. */
export interface Awaited {
  readonly name: string
  readonly statuses: readonly string[]
  readonly path: Path
}

/** An action, with where it stands. */
export interface Site {
  readonly name: string
  readonly type: string
  readonly path: Path
  readonly definition: JsonObject
  readonly runAfter: readonly Awaited[]
  /** The action it stands in, or null at the top. */
  readonly container: Site | null
  /** The actions that stand directly within, by branch. */
  readonly levels: readonly Level[]
}

/** Actions that stand side by side; an action can run only after those beside it. */
export type Level = readonly Site[]

/** A definition as the checks see it, as far as it could be read. */
export interface Definition {
  readonly top: Level
  /** Every action, each followed by those within. */
  readonly sites: readonly Site[]
  readonly triggers: readonly Site[]
  readonly parameters: readonly string[]
  /** Values that stand outside of actions and triggers and may hold expressions. */
  readonly outputs: unknown
}

/** The type of an action in the one case it is compared in. */
export const typeOf = ({ type }: Site): string => type.toLowerCase()

/** The actions around an action, the innermost first. */
export function containersOf({ container }: Site): readonly Site[] {
  return container ? [container, ...containersOf(container)] : []
}

/** An action and all within. */
export function withInner(site: Site): readonly Site[] {
  return [site, ...site.levels.flat().flatMap(withInner)]
}
