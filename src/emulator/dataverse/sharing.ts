import type { Context } from 'hono'
import * as v from 'valibot'
import type { WorkflowRow } from '../tenant.ts'
import { doesNotExist, missingPrivilege } from './dataverse-error.ts'
import { readPayload } from './payload.ts'
import type { Session } from './session.ts'
import type { WebApiEnv } from './web-api.ts'
import { workflowsTable } from './workflows-table.ts'

const Principal = v.looseObject({ systemuserid: v.string() })
const Change = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    Target: v.looseObject({ workflowid: v.string() }),
    PrincipalAccess: v.optional(v.looseObject({ Principal })),
    Revokee: v.optional(Principal),
  }),
)

/** Answers with the people whom a flow is shared with. */
export function sharedPrincipals(c: Context<WebApiEnv>): Response {
  const { session } = c.var
  const [, id = ''] = /workflows\(([0-9a-f-]{36})\)/i.exec(c.req.query('@t') ?? '') ?? []
  const { sharedWith } = sharable(session, id)
  return c.json({
    '@odata.context': `${session.serviceRoot}/$metadata#Microsoft.Dynamics.CRM.RetrieveSharedPrincipalsAndAccessResponse`,
    PrincipalAccesses: sharedWith.map((systemuserid) => ({
      AccessMask: 'ReadAccess, WriteAccess',
      Principal: { '@odata.type': '#Microsoft.Dynamics.CRM.systemuser', systemuserid },
    })),
  })
}

/** Shares a flow with somebody, or takes it back. */
export async function changeSharing(c: Context<WebApiEnv>): Promise<Response> {
  const change = readPayload('workflows', Change, await c.req.text())
  const { sharedWith } = sharable(c.var.session, change.Target.workflowid)
  const { systemuserid } = change.PrincipalAccess?.Principal ?? change.Revokee ?? { systemuserid: '' }
  if (!c.var.session.organization.systemUsers.some((user) => user.systemuserid === systemuserid)) {
    throw doesNotExist('systemuser', systemuserid)
  }
  const at = sharedWith.indexOf(systemuserid)
  if (at >= 0) sharedWith.splice(at, 1)
  if (c.req.param('call') !== 'RevokeAccess') sharedWith.push(systemuserid)
  return c.body(null, 204)
}

function sharable(session: Session, id: string): WorkflowRow {
  const row = session.organization.workflows.get(id.toLowerCase())
  if (!row) throw doesNotExist('workflow', id)
  if (workflowsTable(session).may('Read', row.workflowid)) return row
  throw missingPrivilege(session.systemUser.systemuserid, 'prvShareWorkflow')
}
