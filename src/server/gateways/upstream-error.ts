import type { Problem } from '#contract/problem.ts'
import type { Operation } from '#domain/refusal/operation.ts'
import type { Refusal } from '#domain/refusal/refusal.ts'

/** What is known of a refusal, and what was to be done. */
export interface Refused extends Refusal {
  operation: Operation
}

/** A call that Microsoft refused, whole. */
export class UpstreamError extends Error {
  constructor(
    readonly refusal: Refused,
    /** The claims that Entra or the resource asks for, as JSON. */
    readonly claims?: string,
    /** What else was looked up to find out what the refusal means. */
    readonly evidence?: Problem['evidence'],
    /** Whether the flow it is about is on or off now, where that is not how it was. */
    readonly left?: Problem['left'],
  ) {
    super(`${refusal.service} answered ${refusal.status} to ${refusal.operation}`)
  }

  get status(): number {
    return this.refusal.status
  }

  /** The same, saying how the flow it is about was left. */
  leaving(left: NonNullable<Problem['left']>): UpstreamError {
    return new UpstreamError(this.refusal, this.claims, this.evidence, left)
  }
}

/** The refusal of a call that was not answered, or whose refusal is only told of; what is not known of it is left empty. */
export const unheard = (
  known: Pick<Refused, 'service' | 'operation' | 'status' | 'layers'> & Partial<Refused>,
): UpstreamError =>
  new UpstreamError({
    requestIds: {},
    retryAfter: null,
    at: new Date().toISOString(),
    body: '',
    ...known,
  })

/** What `attempt` gives, or what `otherwise` makes of whatever Microsoft refuses. */
export async function ifRefused<Value, Other>(
  attempt: Promise<Value>,
  otherwise: (refused: UpstreamError) => Other,
): Promise<Value | Other> {
  try {
    return await attempt
  } catch (error) {
    if (error instanceof UpstreamError) return otherwise(error)
    throw error
  }
}

/** What `attempt` gives, or `otherwise` where it is refused with one of these statuses. */
export const unlessRefused = <Value, Other>(
  statuses: readonly number[],
  attempt: Promise<Value>,
  otherwise: Other,
): Promise<Value | Other> =>
  ifRefused(attempt, (refused) => {
    if (statuses.includes(refused.status)) return otherwise
    throw refused
  })
