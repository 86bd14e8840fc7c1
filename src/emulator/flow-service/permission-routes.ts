import { Hono } from 'hono'
import * as v from 'valibot'
import { FlowApiError } from './api-error.ts'
import { bodyOf } from './bodies.ts'
import { flowPath } from './flow-json.ts'
import type { KnownFlow } from './known-flow.ts'
import { type FlowApiEnv, type FlowContext, flowOf, ownFlowOf } from './session.ts'

const Change = v.object({
  put: v.optional(
    v.array(
      v.object({
        properties: v.object({
          principal: v.object({ id: v.string(), type: v.picklist(['User', 'Group']) }),
          roleName: v.picklist(['CanEdit', 'CanView']),
        }),
      }),
    ),
    [],
  ),
  delete: v.optional(v.array(v.object({ id: v.string() })), []),
})
const flow = '/environments/:environment/flows/:flow'

/** With whom a flow is shared, and to change it. */
export const permissionRoutes = new Hono<FlowApiEnv>()
  .get(`${flow}/permissions`, (c) => c.json({ value: permissionsOf(flowOf(c)) }))
  .post(`${flow}/modifyPermissions`, async (c) => {
    const known = ownFlowOf(c)
    const change = await bodyOf(c, Change)
    for (const { properties } of change.put) checkPrincipal(c, properties.principal.id)
    for (const { id } of change.delete) known.share(id.slice(id.lastIndexOf('/') + 1), null)
    for (const { properties } of change.put) known.share(properties.principal.id, properties.roleName)
    return c.json({ value: permissionsOf(flowOf(c)) })
  })

function checkPrincipal(c: FlowContext, id: string): void {
  if (c.var.session.tenant.users.some((user) => user.id === id)) return
  throw new FlowApiError(400, 'PrincipalNotFound', `The principal '${id}' was not found in the directory.`)
}

function permissionsOf(known: KnownFlow) {
  const path = `${flowPath(known.environmentId, known.name)}/permissions`
  return [{ userId: known.ownerId, role: 'Owner' }, ...known.shares].map(({ userId, role }) => ({
    name: userId,
    id: `${path}/${userId}`,
    type: 'Microsoft.ProcessSimple/environments/flows/permissions',
    properties: {
      roleName: role,
      permissionType: 'Principal',
      principal: { id: userId, type: 'User' },
    },
  }))
}
