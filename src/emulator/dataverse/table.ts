import type { Columns, Comparable } from './odata-filter.ts'

/** One row as the Web API shows it. */
export interface Row {
  readonly id: string
  readonly version: number
  readonly columns: Columns
  /** What annotations say of a column, by column and annotation name. */
  readonly annotations: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export type Right = 'Read' | 'Write' | 'Delete'

/** A table of one organisation in the eyes of one system user; a write that is refused throws and leaves no trace. */
export interface Table {
  readonly entitySet: string
  readonly logicalName: string
  readonly key: string
  readonly columnNames: readonly string[]
  /** Columns that no filter may name. */
  readonly unfilterable?: readonly string[]
  /** The rows that the user may read; those changed before `since` may be left out. */
  rows(since?: Comparable): Row[]
  /** The row of that id, readable or not. */
  find(id: string): Row | undefined
  /** Whether the user has the right on the row of that id. */
  may(right: Right, id: string): boolean
  create(id: string, body: Columns): void
  update(id: string, body: Columns): void
  remove(id: string): void
}

/** The weak entity tag of a row. */
export const etagOf = ({ version }: Row) => `W/"${version}"`

const formattedValue = 'OData.Community.Display.V1.FormattedValue'

/** The annotation that shows a value in words. */
export const formatted = (words: string) => ({ [formattedValue]: words })

/** The annotations of a column that points at a row of another table. */
export const lookup = (words: string, logicalName: string, navigationProperty: string) => ({
  [formattedValue]: words,
  'Microsoft.Dynamics.CRM.associatednavigationproperty': navigationProperty,
  'Microsoft.Dynamics.CRM.lookuplogicalname': logicalName,
})

const inWords = new Intl.DateTimeFormat('en-US', { dateStyle: 'short', timeStyle: 'short', timeZone: 'UTC' })

/** An instant in words, as an American user in UTC has it. */
export const formattedInstant = (instant: string) => formatted(inWords.format(new Date(instant)))
