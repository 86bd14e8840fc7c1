import type { RequestEvent } from '#contract/request.ts'
import type { RequestState } from '#domain/request/moves.ts'

/** How a request last came into a state. */
export const lastEvent = (history: readonly RequestEvent[], state: RequestState): RequestEvent | undefined =>
  history.findLast(({ to }) => to === state)

/** Who last did something about a request that had been sent. */
export const decidedBy = (history: readonly RequestEvent[]): string | null =>
  history.findLast(({ by, to }) => by !== null && to !== 'draft' && to !== 'sent')?.by ?? null
