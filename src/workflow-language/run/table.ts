import type { ActionType, Context } from './context.ts'
import { arrayFrom, badRequest, made } from './data-operation.ts'
import { asArray, asObject, type JsonObject, valueAt } from './json.ts'
import type { Note } from './result.ts'

interface Table {
  readonly headers: readonly unknown[]
  readonly rows: readonly (readonly unknown[])[]
  readonly notes?: readonly Note[]
}

/** Table (Create CSV table, Create HTML table): the items as rows of text. */
export const table: ActionType = ({ definition }, context) => {
  const from = arrayFrom(context)
  const format = context.evaluate(['inputs', 'format'])
  const write = writers.get(String(format).toLowerCase())
  if (!write)
    throw badRequest(`'${format}' is no format of tables.`, {
      reason: 'unknown-table-format',
      format: String(format),
    })
  const columns = valueAt(definition, ['inputs', 'columns'])
  const { headers, rows, notes } = columns === undefined ? tableOf(from) : chosen(from, columns, context)
  const cells = (values: readonly unknown[]) => values.map((value) => String(context.call('string', value)))
  const inputs = columns === undefined ? { from, format } : { from, format, columns }
  return made(inputs, write(cells(headers), rows.map(cells)), { ...(notes && { notes }) })
}

/** The columns that the definition asks for. */
function chosen(from: readonly unknown[], columns: unknown, context: Context): Table {
  const places = (asArray(columns) ?? []).map((_, at) => ['inputs', 'columns', String(at)] as const)
  return {
    headers: places.map((place) => context.evaluate([...place, 'header'])),
    rows: from.map((value) => places.map((place) => context.evaluate([...place, 'value'], { value }))),
  }
}

/** The properties of the first item as columns. */
function tableOf(from: readonly unknown[]): Table {
  const items = from.map((item) => asObject(item) ?? notAnObject())
  const headers = Object.keys(items[0] ?? {})
  const others = new Set(items.flatMap((item) => Object.keys(item).filter((key) => !headers.includes(key))))
  const rows = items.map((item: JsonObject) => headers.map((key) => item[key] ?? null))
  if (others.size === 0) return { headers, rows }
  return { headers, rows, notes: [{ code: 'columns-of-first-item', names: [...others] }] }
}

function notAnObject(): never {
  throw badRequest('A table without columns of its own is made of objects.', { reason: 'rows-not-objects' })
}

type Writer = (headers: readonly string[], rows: readonly (readonly string[])[]) => string

const csv: Writer = (headers, rows) =>
  headers.length === 0
    ? ''
    : [headers, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')

const csvCell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const html: Writer = (headers, rows) =>
  `<table><thead>${htmlRow('th', headers)}</thead><tbody>${rows.map((cells) => htmlRow('td', cells)).join('')}</tbody></table>`

const htmlRow = (cell: 'th' | 'td', texts: readonly string[]) =>
  `<tr>${texts.map((text) => `<${cell}>${escaped(text)}</${cell}>`).join('')}</tr>`

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character)

const writers = new Map<string, Writer>([
  ['csv', csv],
  ['html', html],
])
