import type { FlowHealth } from '#contract/flow-health.ts'
import { findingsOf } from '#domain/flow-health/findings.ts'
import { switchOffOf } from '#domain/flow-health/switch-off.ts'
import { portalOf } from '#domain/power-automate-portal.ts'
import { administratorsOf, mayBuild, roleOf } from '#domain/staff.ts'
import { type AppointmentFlow, summaryOf } from '../appointment-flows.ts'
import type { Desk } from '../desk.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import { examined, webhookOf } from './examine.ts'
import { sharesOf } from './shares.ts'
import type { Surroundings } from './surroundings.ts'

/** Runs that are shown. */
const SHOWN = 20

/** The health of a flow, with everything it was judged by. */
export async function flowHealthOf(
  desk: Desk,
  flows: EnvironmentFlows,
  flow: AppointmentFlow,
  surroundings: Surroundings,
): Promise<FlowHealth> {
  const { config, caller, now } = desk
  const [seen, staff, coOwners] = await Promise.all([
    examined(desk, flows, flow, surroundings, webhookOf(desk, flows, flow.row)),
    surroundings.staff(),
    sharesOf(desk, flows, flow.row, surroundings),
  ])
  const { row, environment } = flow
  const at = now().getTime()
  return {
    flow: summaryOf({ ...flow, webhook: seen.webhook.state }, config.powerAutomateUrl),
    findings: findingsOf(seen.facts, at),
    mayChange: staff !== null && mayBuild(roleOf(staff, caller.addresses)),
    owner: seen.owner,
    coOwners,
    administrators: administratorsOf(staff ?? []),
    connections: seen.connections,
    connectionsUrl: portalOf(config.powerAutomateUrl, environment.serviceId).connections,
    webhookProblem: seen.webhook.problem,
    suspension:
      row.state === 'suspended' ? { why: seen.why, told: seen.suspension.answer?.told ?? '' } : null,
    runs: seen.runs.answer?.runs.slice(0, SHOWN) ?? [],
    runsProblem: seen.runs.problem,
    switchOff: row.state === 'on' ? switchOffOf(seen.facts, at) : null,
    premium: seen.premium,
  }
}
