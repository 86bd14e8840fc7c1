import type { Operation } from '#domain/refusal/operation.ts'
import type { Service } from '#domain/refusal/refusal.ts'
import { type Refused, type UpstreamError, unheard } from './upstream-error.ts'

/** Which call an answer was given to. */
export interface Asked {
  readonly service: Service
  readonly operation: Operation
  /** The Power Platform environment that it is about, where its address does not name it. */
  readonly environment?: string
}

/** Why there is no answer to show; each stands as the code of the refusal's one layer. */
export interface Unanswered {
  readonly code: 'timeout' | 'unreachable' | 'unreadable' | 'circuit-open'
  readonly message: string
  readonly requestIds?: Refused['requestIds']
  /** In how many seconds it is worth asking again, where that is known. */
  readonly retryAfter?: number
}

/** How every message about an answer that cannot be used begins; what stood in it may be a token or somebody's name. */
export const UNREADABLE = 'The answer cannot be read'

/** All are 500 or more, for what was sent may have been done. */
const STATUSES = { timeout: 504, unreachable: 502, unreadable: 502, 'circuit-open': 503 } as const

/** The refusal that stands for an answer that did not come, or could not be read. */
export function unanswered(
  { service, operation, environment }: Asked,
  { code, message, requestIds = {}, retryAfter }: Unanswered,
): UpstreamError {
  const status = STATUSES[code]
  return unheard({
    service,
    operation,
    status,
    layers: [{ status, code, message }],
    requestIds,
    ...(environment === undefined ? {} : { environment }),
    retryAfter: retryAfter ?? null,
  })
}
