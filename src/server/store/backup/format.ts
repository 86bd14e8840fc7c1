import * as v from 'valibot'

const FORMAT = 'workflow-desk-backup-1'

/** The first line of a backup: what the lines after it are, which are the rows of each table in turn, as PostgreSQL writes them. */
export const Header = v.object({
  format: v.literal(FORMAT),
  /** The last change of the schema that the rows went through. */
  migration: v.string(),
  at: v.pipe(v.string(), v.isoTimestamp()),
  tables: v.array(
    v.object({
      name: v.string(),
      columns: v.array(v.string()),
      rows: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
  ),
})
export type Header = v.InferOutput<typeof Header>

/** The header that begins a backup made now. */
export const headerOf = (migration: string, tables: Header['tables']): Header => ({
  format: FORMAT,
  migration,
  at: new Date().toISOString(),
  tables,
})

/** How many rows of what, as a person reads it. */
export function contents({ tables }: Header): string {
  const filled = tables.filter(({ rows }) => rows > 0)
  return filled.map(({ name, rows }) => `${name.replaceAll('_', ' ')} ${rows}`).join(', ') || 'none'
}

/** A file that cannot be restored. */
export class BackupFileError extends Error {}
