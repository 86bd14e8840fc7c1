import type { RunDetail } from '#contract/flow-health.ts'
import type { Remedy } from '#domain/refusal/remedy.ts'
import type { Desk } from '../desk.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import type { FlowRow } from '../gateways/flow-row.ts'
import type { UpstreamError } from '../gateways/upstream-error.ts'
import { ProblemError } from '../problem-error.ts'
import { problemOf } from '../problems.ts'

/** What Bookings says when a webhook is registered, another connector says of something else while a flow runs. */
const WHILE_RUNNING: Readonly<Partial<Record<Remedy, Remedy>>> = {
  quota: 'throttled',
  interaction: 'reconnect',
  consent: 'reconnect',
  'not-administrator': 'no-access',
  'domain-not-allowed': 'no-access',
  'forbidden-unclear': 'no-access',
}

/** Why an action failed; nothing the person who looks at it could answer. */
function problemIn(refused: UpstreamError, requestId: string) {
  const { remedy, claims: _, ...problem } = problemOf(refused, requestId)
  return { ...problem, status: 502, ...(remedy && { remedy: WHILE_RUNNING[remedy] ?? remedy }) }
}

/** A run of a flow with the real errors of what failed in it. */
export async function runDetailOf(
  { requestId }: Desk,
  flows: EnvironmentFlows,
  row: FlowRow,
  runId: string,
): Promise<RunDetail> {
  const told = await flows.run(row, runId)
  if (!told) throw new ProblemError(404, 'not-found', 'Power Automate keeps no such run.')
  const failures = told.failures.map(({ action, refused }) => ({
    action,
    problem: problemIn(refused, requestId),
  }))
  return { run: told.run, failures }
}
