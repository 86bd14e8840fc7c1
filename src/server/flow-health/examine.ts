import type { Problem } from '#contract/problem.ts'
import type { Finding } from '#domain/flow-health/finding.ts'
import { findingsOf } from '#domain/flow-health/findings.ts'
import { premiumConnectorsOf } from '#domain/flow-health/premium.ts'
import { suspensionNamed } from '#domain/flow-health/suspension.ts'
import type { WebhookState } from '#domain/slots.ts'
import type { AppointmentFlow } from '../appointment-flows.ts'
import type { Desk } from '../desk.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import type { FlowRow } from '../gateways/flow-row.ts'
import { ifRefused } from '../gateways/upstream-error.ts'
import { problemOf } from '../problems.ts'
import { connectionsOf } from './connections.ts'
import { ownerOf } from './owner.ts'
import type { Surroundings } from './surroundings.ts'

type Told<Answer> = { readonly answer: Answer | null; readonly problem: Problem | null }

/** What comes of a question, or why Microsoft refuses to answer it. */
const told = <Answer>({ requestId }: Desk, asked: Promise<Answer>): Promise<Told<Answer>> =>
  ifRefused<Told<Answer>, Told<Answer>>(
    asked.then((answer) => ({ answer, problem: null })),
    (refused) => ({ answer: null, problem: problemOf(refused, requestId) }),
  )

interface SeenWebhook {
  readonly state: WebhookState
  readonly problem: Problem | null
}

/** Whether the flow's trigger is registered, asked anew. */
export async function webhookOf(desk: Desk, flows: EnvironmentFlows, row: FlowRow): Promise<SeenWebhook> {
  if (row.state !== 'on') return { state: 'unknown', problem: null }
  const { answer, problem } = await told(desk, flows.webhook(row))
  if (answer?.state === 'missing')
    return { state: 'missing', problem: problemOf(answer.refused, desk.requestId) }
  return { state: answer?.state === 'registered' ? 'registered' : 'unknown', problem }
}

/** Everything about a flow that its findings rest on. */
export async function examined(
  desk: Desk,
  flows: EnvironmentFlows,
  flow: AppointmentFlow,
  surroundings: Surroundings,
  asked: SeenWebhook | Promise<SeenWebhook>,
) {
  const { row, clientData } = flow
  const [webhook, runs, suspension, owner, connections] = await Promise.all([
    asked,
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
  // Its webhook was asked about when the flow was found.
  const webhook = { state: flow.webhook, problem: null }
  const { facts } = await examined(desk, flows, flow, surroundings, webhook)
  return findingsOf(facts, desk.now().getTime())
}
