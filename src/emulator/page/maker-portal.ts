import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { World } from '../world.ts'

/** Power Automate's portal, whose addresses lead to the part of the page that does its work here. */
export function makerPortal(world: World): Hono {
  const part = (environmentId: string, anchor: string) => {
    const id = environmentId.toLowerCase()
    const tenant = [...world.tenants.values()].find(({ environments }) =>
      environments.some((environment) => environment.id.toLowerCase() === id),
    )
    if (!tenant) throw new HTTPException(404, { message: `There is no environment ${environmentId}.` })
    return `/emulator?${new URLSearchParams({ tenant: tenant.id })}#${anchor}`
  }
  return new Hono()
    .get('/:environment/connections', (c) => c.redirect(part(c.req.param('environment'), 'connections')))
    .get('/:environment/flows/:flow/details', (c) => c.redirect(part(c.req.param('environment'), 'runs')))
}
