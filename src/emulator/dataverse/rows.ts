import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import * as v from 'valibot'
import { badPayload, doesNotExist, duplicateKey, missingPrivilege, staleVersion } from './dataverse-error.ts'
import type { Columns } from './odata-filter.ts'
import { type Preferences, readPreferences } from './preferences.ts'
import { pageOf, readQuery, rowJson, selectedColumns } from './query.ts'
import { etagOf, type Right, type Row, type Table } from './table.ts'
import type { WebApiEnv } from './web-api.ts'

type ApiContext = Context<WebApiEnv>

/** Answers with the rows of a table that a query asks for, page by page. */
export function listRows(c: ApiContext, table: Table): Response {
  const url = new URL(c.req.url)
  const query = readQuery(url)
  const preferences = applied(c)
  const selected = selectedColumns(query, table)
  const { rows, total, nextToken } = pageOf(table, query, preferences)
  const root = c.var.session.serviceRoot
  if (nextToken) url.searchParams.set('$skiptoken', nextToken)
  return c.json({
    '@odata.context': `${root}/$metadata#${table.entitySet}${selected ? `(${selected.join(',')})` : ''}`,
    ...(preferences.wantsAnnotation('Microsoft.Dynamics.CRM.totalrecordcount') && {
      '@Microsoft.Dynamics.CRM.totalrecordcount': query.$count === 'true' ? total : -1,
      '@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded': false,
      '@Microsoft.Dynamics.CRM.globalmetadataversion': '87505211',
    }),
    ...(query.$count === 'true' && { '@odata.count': total }),
    value: rows.map((row) => rowJson(row, table, selected, preferences)),
    ...(nextToken && { '@odata.nextLink': `${root}/${table.entitySet}${url.search}` }),
  })
}

/** Answers with one row, or with 304 when the caller has its version already. */
export function readRow(c: ApiContext, table: Table, id: string): Response {
  const row = allowed(c, table, 'Read', id)
  const preferences = applied(c)
  const known = c.req.header('If-None-Match')
  if (known === etagOf(row) && !preferences.wantsAnnotation('OData.Community.Display.V1.FormattedValue')) {
    return c.body(null, 304, { ETag: etagOf(row) })
  }
  return c.json(representation(c, table, row, preferences), 200, { ETag: etagOf(row) })
}

/** Creates a row under the caller's key or a new one. */
export async function createRow(c: ApiContext, table: Table): Promise<Response> {
  const body = await payload(c, table)
  const chosen = body[table.key]
  const id = typeof chosen === 'string' ? chosen.toLowerCase() : randomUUID()
  if (table.find(id)) throw duplicateKey()
  table.create(id, body)
  return written(c, table, id, 201)
}

/** Changes a row by the rules of `If-Match` and `If-None-Match`; without either it is created when it is missing. */
export async function updateRow(c: ApiContext, table: Table, id: string): Promise<Response> {
  const body = await payload(c, table)
  const row = table.find(id)
  const expected = c.req.header('If-Match')
  if (!row) {
    if (expected !== undefined) throw doesNotExist(table.logicalName, id)
    table.create(id, { ...body, [table.key]: id })
    return written(c, table, id, 201)
  }
  if (c.req.header('If-None-Match') === '*') throw duplicateKey()
  const current = allowed(c, table, 'Write', id)
  assertVersion(c, current)
  const { [table.key]: _, ...changes } = body
  table.update(id, changes)
  return written(c, table, id, 200)
}

/** Deletes a row. */
export function deleteRow(c: ApiContext, table: Table, id: string): Response {
  assertVersion(c, allowed(c, table, 'Delete', id))
  table.remove(id)
  return c.body(null, 204)
}

function allowed(c: ApiContext, table: Table, right: Right, id: string): Row {
  const row = table.find(id)
  if (!row) throw doesNotExist(table.logicalName, id)
  if (table.may(right, id)) return row
  const { systemuserid } = c.var.session.systemUser
  const name = table.logicalName.charAt(0).toUpperCase() + table.logicalName.slice(1)
  throw missingPrivilege(systemuserid, `prv${right}${name}`)
}

function assertVersion(c: ApiContext, row: Row): void {
  const expected = c.req.header('If-Match')
  if (expected !== undefined && expected !== '*' && expected !== etagOf(row)) throw staleVersion()
}

async function payload(c: ApiContext, table: Table): Promise<Columns> {
  const { success, output } = v.safeParse(
    v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown())),
    await c.req.text(),
  )
  if (success) return output
  throw badPayload(table.entitySet, 'The payload is not a JSON object.')
}

function written(c: ApiContext, table: Table, id: string, status: 200 | 201): Response {
  const preferences = applied(c)
  c.header('OData-EntityId', `${c.var.session.serviceRoot}/${table.entitySet}(${id})`)
  const row = table.find(id)
  if (!preferences.representation || !row) return c.body(null, 204)
  return c.json(representation(c, table, row, preferences), status, { ETag: etagOf(row) })
}

function representation(c: ApiContext, table: Table, row: Row, preferences: Preferences) {
  const selected = selectedColumns(readQuery(new URL(c.req.url)), table)
  const list = selected ? `(${selected.join(',')})` : ''
  return {
    '@odata.context': `${c.var.session.serviceRoot}/$metadata#${table.entitySet}${list}/$entity`,
    ...rowJson(row, table, selected, preferences),
  }
}

function applied(c: ApiContext): Preferences {
  const preferences = readPreferences(c.req.header('Prefer'))
  if (preferences.applied) c.header('Preference-Applied', preferences.applied)
  return preferences
}
