import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { connectionReferencesTable } from './connection-references-table.ts'
import { contactsTable } from './contacts-table.ts'
import { DataverseError, errorEnvelope, noSuchSegment } from './dataverse-error.ts'
import { flowRunsTable } from './flow-runs-table.ts'
import { readPreferences } from './preferences.ts'
import { createRow, deleteRow, listRows, readRow, updateRow } from './rows.ts'
import type { Session } from './session.ts'
import { changeSharing, sharedPrincipals } from './sharing.ts'
import { systemUsersTable } from './system-users-table.ts'
import type { Table } from './table.ts'
import { workflowsTable } from './workflows-table.ts'

/** What the handlers of a Web API find in their context. */
export interface WebApiEnv {
  Variables: { session: Session }
}

type TableOf = (session: Session) => Table

const tables: ReadonlyMap<string, TableOf> = new Map([
  ['workflows', workflowsTable],
  ['connectionreferences', connectionReferencesTable],
  ['contacts', contactsTable],
  ['flowruns', flowRunsTable],
  ['systemusers', systemUsersTable],
])

/** Serves a request once its session is known, unless that is over a limit. */
type Admit = (session: Session, serve: () => Promise<void>) => Promise<void>

/** The Web API of one organisation, for whomever `sessionOf` finds to be asking. */
export function webApi(
  sessionOf: (c: Context) => Promise<Session>,
  admit: Admit = (_session, serve) => serve(),
): Hono<WebApiEnv> {
  const api = new Hono<WebApiEnv>()
  api.onError((error, c) => {
    if (!(error instanceof DataverseError)) throw error
    const annotated = readPreferences(c.req.header('Prefer')).wantsAnnotation('Microsoft.PowerApps.CDS')
    return c.json(errorEnvelope(error, annotated), error.status, error.headers)
  })
  api.use(async (c, next) => {
    const requestId = randomUUID()
    c.header('x-ms-service-request-id', requestId)
    c.header('REQ_ID', requestId)
    c.header('OData-Version', '4.0')
    const session = await sessionOf(c)
    c.set('session', session)
    c.header('x-ms-ratelimit-burst-remaining-xrm-requests', '5999')
    c.header('x-ms-ratelimit-time-remaining-xrm-requests', '1,199.98')
    await admit(session, next)
    if (c.res.headers.get('Content-Type')?.startsWith('application/json')) {
      c.res.headers.set('Content-Type', 'application/json; odata.metadata=minimal')
    }
  })
  api.get('/WhoAmI', ({ json, var: { session } }) =>
    json({
      '@odata.context': `${session.serviceRoot}/$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse`,
      BusinessUnitId: session.organization.id,
      UserId: session.systemUser.systemuserid,
      OrganizationId: session.organization.id,
    }),
  )
  api.get('/:call{RetrieveSharedPrincipalsAndAccess\\(.*\\)}', sharedPrincipals)
  api.post('/:call{GrantAccess|ModifyAccess|RevokeAccess}', changeSharing)
  api.get('/:segment', (c) => onSegment(c, { table: listRows, row: readRow }))
  api.post('/:segment', (c) => onSegment(c, { table: createRow }))
  api.patch('/:segment', (c) => onSegment(c, { row: updateRow }))
  api.delete('/:segment', (c) => onSegment(c, { row: deleteRow }))
  return api
}

interface Handlers {
  readonly table?: (c: Context<WebApiEnv>, table: Table) => Response | Promise<Response>
  readonly row?: (c: Context<WebApiEnv>, table: Table, id: string) => Response | Promise<Response>
}

function onSegment(c: Context<WebApiEnv>, handlers: Handlers): Response | Promise<Response> {
  const segment = c.req.param('segment') ?? ''
  const [, entitySet = '', id] = /^(\w+)(?:\(([0-9a-f-]{36})\))?$/i.exec(segment) ?? []
  const tableOf = tables.get(entitySet)
  if (!tableOf) throw noSuchSegment(segment)
  const table = tableOf(c.var.session)
  if (id !== undefined && handlers.row) return handlers.row(c, table, id.toLowerCase())
  if (id === undefined && handlers.table) return handlers.table(c, table)
  throw new DataverseError(405, '0x8006088c', 'The HTTP method is not supported for this resource.')
}
