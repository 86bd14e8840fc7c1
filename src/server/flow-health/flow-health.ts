import type { FlowHealth } from '#contract/flow-health.ts'
import type { Problem } from '#contract/problem.ts'
import type { Finding } from '#domain/flow-health/finding.ts'
import { findingsOf } from '#domain/flow-health/findings.ts'
import { premiumConnectorsOf } from '#domain/flow-health/premium.ts'
import { suspensionNamed } from '#domain/flow-health/suspension.ts'
import { switchOffOf } from '#domain/flow-health/switch-off.ts'
import type { WebhookState } from '#domain/slots.ts'
import { administratorsOf, mayBuild, roleOf } from '#domain/staff.ts'
import { type AppointmentFlow, summaryOf } from '../appointment-flows.ts'
import type { Desk } from '../desk.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import type { FlowRow } from '../gateways/flow-row.ts'
import { UpstreamError } from '../gateways/upstream-error.ts'
import { problemOf } from '../problems.ts'
import { connectionsOf } from './connections.ts'
import { ownerOf } from './owner.ts'
import { sharesOf } from './shares.ts'
import type { Surroundings } from './surroundings.ts'

/** Runs that are shown. */
const SHOWN = 20

type Told<Answer> = { readonly answer: Answer | null; readonly problem: Problem | null }

/** What comes of a question, or why Microsoft refuses to answer it. */
async function told<Answer>({ requestId }: Desk, asked: Promise<Answer>): Promise<Told<Answer>> {
  try {
    return { answer: await asked, problem: null }
  } catch (error) {
    if (error instanceof UpstreamError) return { answer: null, problem: problemOf(error, requestId) }
    throw error
  }
}

interface SeenWebhook {
  readonly state: WebhookState
  readonly problem: Problem | null
}

async function webhookOf(desk: Desk, flows: EnvironmentFlows, row: FlowRow): Promise<SeenWebhook> {
  if (row.state !== 'on') return { state: 'unknown', problem: null }
  const { answer, problem } = await told(desk, flows.webhook(row))
  if (answer?.state === 'missing')
    return { state: 'missing', problem: problemOf(answer.refused, desk.requestId) }
  return { state: answer?.state === 'registered' ? 'registered' : 'unknown', problem }
}

/** Everything about a flow that its findings rest on. */
async function examined(
  desk: Desk,
  flows: EnvironmentFlows,
  flow: AppointmentFlow,
  surroundings: Surroundings,
) {
  const { row, clientData } = flow
  const [webhook, runs, suspension, owner, connections] = await Promise.all([
    webhookOf(desk, flows, row),
    told(desk, flows.runs(row)),
    told(desk, flows.suspension(row)),
    ownerOf(desk, flow, surroundings),
    connectionsOf(flow, surroundings),
  ])
  const why = suspensionNamed(suspension.answer?.told ?? '')
  const premium = premiumConnectorsOf(clientData)
  const facts = {
    state: row.state,
    webhook: webhook.state,
    suspension: why,
    owner: owner.standing,
    connections,
    premium,
    runs: runs.answer,
    changedAt: row.modifiedAt,
    announcedAt: suspension.answer?.announcedAt ?? null,
  }
  return { facts, webhook, runs, suspension, why, owner, connections, premium }
}

/** What is wrong with a flow, the worst first, and nothing else of it. */
export async function findingsAbout(
  desk: Desk,
  flows: EnvironmentFlows,
  flow: AppointmentFlow,
  surroundings: Surroundings,
): Promise<Finding[]> {
  const { facts } = await examined(desk, flows, flow, surroundings)
  return findingsOf(facts, desk.now().getTime())
}

/** The health of a flow, with everything it was judged by. */
export async function flowHealthOf(
  desk: Desk,
  flows: EnvironmentFlows,
  flow: AppointmentFlow,
  surroundings: Surroundings,
): Promise<FlowHealth> {
  const { config, caller, now } = desk
  const [seen, staff, coOwners] = await Promise.all([
    examined(desk, flows, flow, surroundings),
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
    connectionsUrl: `${config.powerAutomateUrl}/environments/${encodeURIComponent(environment.serviceId)}/connections`,
    webhookProblem: seen.webhook.problem,
    suspension:
      row.state === 'suspended' ? { why: seen.why, told: seen.suspension.answer?.told ?? '' } : null,
    runs: seen.runs.answer?.runs.slice(0, SHOWN) ?? [],
    runsProblem: seen.runs.problem,
    switchOff: row.state === 'on' ? switchOffOf(seen.facts, at) : null,
    premium: seen.premium,
  }
}
