import type { SQL } from 'drizzle-orm'
import * as v from 'valibot'
import type { Database } from '../database.ts'

/** The rows that a statement gives, of which both databases tell in the same shape. */
export async function rowsOf<Row extends v.GenericSchema>(
  database: Database,
  statement: SQL,
  row: Row,
): Promise<v.InferOutput<Row>[]> {
  return v.parse(v.object({ rows: v.array(row) }), await database.execute(statement)).rows
}
