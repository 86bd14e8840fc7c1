import { remedyFor } from '#domain/refusal/remedy-for.ts'
import type { Desk } from '../desk.ts'
import { UpstreamError } from '../gateways/upstream-error.ts'

/** Whether a refusal says that the mailbox is full; if so, that is remembered. */
export async function foundFull({ store, place, now }: Desk, error: unknown): Promise<boolean> {
  const isFull = error instanceof UpstreamError && remedyFor(error.refusal) === 'quota'
  if (isFull) await store.facts.foundFull(place, now())
  return isFull
}
