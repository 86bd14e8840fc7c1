import { repeatableCode } from '#domain/refusal/repeatable.ts'
import type { Desk } from '../desk.ts'
import { UpstreamError } from '../gateways/upstream-error.ts'

/** What is done to a flow beside switching it. */
export type FlowAction = 'flow rename' | 'flow delete' | 'flow restore' | 'flow share'

/** What refused, in a word for the log; a code is a text of somebody else's, of which only what is harmless is kept. */
const codeOf = ({ refusal }: UpstreamError): string =>
  repeatableCode(refusal.layers.findLast(({ code }) => code !== null)?.code ?? String(refusal.status))

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
    if (error instanceof UpstreamError) await log(codeOf(error))
    throw error
  }
  await log('done')
  return done
}
