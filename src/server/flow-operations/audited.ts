import { remedyFor } from '#domain/refusal/remedy-for.ts'
import type { Desk } from '../desk.ts'
import { UpstreamError } from '../gateways/upstream-error.ts'
import { ProblemError } from '../problem-error.ts'

/** What is done to a flow. */
export type FlowAction =
  | 'flow on'
  | 'flow off'
  | 'flow extend'
  | 'flow rename'
  | 'flow delete'
  | 'flow restore'
  | 'flow share'

/** What refused, in a word of this product: a service's own codes may hold anything, even somebody's address. */
function wordFor(error: unknown): string {
  if (error instanceof UpstreamError) return remedyFor(error.refusal)
  return error instanceof ProblemError ? error.code : 'internal'
}

/** Does something to a flow and writes into the audit log that it was done, or what refused it. */
export async function audited<Done>(
  { store, place, actor, now }: Desk,
  action: FlowAction,
  flowId: string,
  work: () => Promise<Done>,
): Promise<Done> {
  const log = (outcome: string) =>
    store.audit(place, { userId: actor.id, action, subject: flowId, outcome, at: now() })
  let done: Done
  try {
    done = await work()
  } catch (error) {
    await log(wordFor(error))
    throw error
  }
  await log('done')
  return done
}
