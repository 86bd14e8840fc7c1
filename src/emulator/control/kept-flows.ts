import { HTTPException } from 'hono/http-exception'
import { nextVersion, timestamp } from '../dataverse/session.ts'
import { disarm } from '../flow-service/flow-service.ts'
import { knownMyFlow } from '../flow-service/my-flows.ts'
import { knownSolutionFlow } from '../flow-service/solution-flows.ts'
import type { Suspension, Tenant } from '../tenant.ts'
import type { World } from '../world.ts'

/** A flow of a tenant, wherever it is kept, as far as the emulator can change it behind everybody's back. */
export interface KeptFlow {
  readonly id: string
  readonly name: string
  readonly clientdata: string
  /** Switches it off as the platform does, or takes that back; its webhooks go unless they are to stay. */
  suspend(suspension: Suspension | null, keepsWebhook: boolean): void
  manage(managed: boolean): void
}

/** The flow of an id in a tenant: its own, or the name by which the flow service knows it. */
export function flowOr404(world: World, tenant: Tenant, id: string): KeptFlow {
  const mine = tenant.myFlows.get(id)
  if (mine) {
    return {
      id,
      name: mine.name,
      clientdata: mine.clientdata,
      suspend: (suspension, keepsWebhook) => {
        if (!keepsWebhook) disarm(knownMyFlow(world, tenant, mine).place(''))
        const modifiedon = world.now().toISOString()
        Object.assign(mine, { suspension, statecode: suspension ? 2 : 0, modifiedon })
      },
      manage: () => undefined,
    }
  }
  for (const environment of tenant.environments) {
    const { organization } = environment
    if (!organization) continue
    const row =
      organization.workflows.get(id) ??
      [...organization.workflows.values()].find(({ resourceid }) => resourceid === id)
    if (!row) continue
    const keep = (changes: object) =>
      Object.assign(row, changes, {
        version: nextVersion(organization),
        modifiedon: timestamp(world.now()),
      })
    return {
      id: row.workflowid,
      name: row.name,
      clientdata: row.clientdata,
      suspend: (suspension, keepsWebhook) => {
        const known = knownSolutionFlow({ world, tenant, environment, organization }, row)
        if (!keepsWebhook) disarm(known.place(''))
        keep({ suspension, statecode: suspension ? 2 : 0, statuscode: suspension ? 3 : 1 })
      },
      manage: (managed) => {
        keep({ managed })
      },
    }
  }
  throw new HTTPException(404, { message: `There is no flow ${id}.` })
}
