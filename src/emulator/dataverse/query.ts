import { badQuery } from './dataverse-error.ts'
import { comparable, compareValues, parseFilter } from './odata-filter.ts'
import type { Preferences } from './preferences.ts'
import { etagOf, type Row, type Table } from './table.ts'

const options = ['$select', '$filter', '$orderby', '$top', '$count', '$skiptoken']
const largestPage = 5000

/** The query options of a request, each known to the Web API. */
export type QueryOptions = Readonly<Record<string, string>>

/** Reads the query options of an address; one that is not supported is refused. */
export function readQuery(url: URL): QueryOptions {
  const query = Object.fromEntries(url.searchParams)
  const unknown = Object.keys(query).find((name) => name.startsWith('$') && !options.includes(name))
  if (unknown) throw badQuery(`The query parameter ${unknown} is not supported.`)
  return query
}

/** The column names of `$select`; null selects all. */
export function selectedColumns(query: QueryOptions, table: Table): readonly string[] | null {
  if (!query.$select) return null
  const names = query.$select.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !table.columnNames.includes(name))
  if (unknown !== undefined) {
    throw badQuery(
      `Could not find a property named '${unknown}' on type 'Microsoft.Dynamics.CRM.${table.logicalName}'.`,
    )
  }
  return names
}

/** A page of a table's rows and, if there are more, the token of the next. */
export interface Page {
  readonly rows: Row[]
  readonly total: number
  readonly nextToken: string | null
}

/** Filters, orders and pages the rows that a query asks for. */
export function pageOf(table: Table, query: QueryOptions, { pageSize }: Preferences): Page {
  const found = ordered(filtered(table, query.$filter), table, query.$orderby)
  if (query.$top) return { rows: found.slice(0, Number(query.$top)), total: found.length, nextToken: null }
  const size = Math.min(pageSize ?? largestPage, largestPage)
  const page = query.$skiptoken ? pageNumber(query.$skiptoken) : 1
  const more = found.length > page * size
  return {
    rows: found.slice((page - 1) * size, page * size),
    total: found.length,
    nextToken: more ? `<cookie pagenumber="${page + 1}" pagingcookie="" istracking="False" />` : null,
  }
}

/** Rows are looked up by key or time of change where the filter names them, as a database with an index would. */
function filtered(table: Table, source: string | undefined): Row[] {
  if (!source) return table.rows()
  const { matches, keys, since } = parseFilter(source, table)
  const rows = keys
    ? [...keys].flatMap((id) => (table.may('Read', id) ? (table.find(id) ?? []) : []))
    : table.rows(since)
  return rows.filter(({ columns }) => matches(columns))
}

function ordered(rows: Row[], table: Table, source = ''): Row[] {
  const parts = source.split(',').filter(Boolean)
  return parts.reduceRight((before, part) => {
    const [column = '', direction = 'asc'] = part.trim().split(/\s+/)
    if (!table.columnNames.includes(column)) throw badQuery(`Could not find a property named '${column}'.`)
    const sign = direction === 'desc' ? -1 : 1
    return before
      .map((row) => ({ row, by: comparable(row.columns[column]) }))
      .sort((one, other) => sign * compareValues(one.by, other.by))
      .map(({ row }) => row)
  }, rows)
}

function pageNumber(token: string): number {
  const [, number] = /pagenumber="(\d+)"/.exec(token) ?? []
  if (!number) throw badQuery('The paging cookie is not valid.')
  return Number(number)
}

/** A row as JSON: its key, the selected columns and the annotations that were asked for. */
export function rowJson(
  row: Row,
  table: Table,
  selected: readonly string[] | null,
  { wantsAnnotation }: Preferences,
): Record<string, unknown> {
  const json: Record<string, unknown> = { '@odata.etag': etagOf(row) }
  const { annotations } = row
  for (const column of new Set([...(selected ?? table.columnNames), table.key])) {
    for (const [name, value] of Object.entries(annotations[column] ?? {})) {
      if (wantsAnnotation(name)) json[`${column}@${name}`] = value
    }
    json[column] = row.columns[column] ?? null
  }
  return json
}
