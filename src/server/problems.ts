import type { Problem } from '#contract/problem.ts'
import { type Remedy, remedyFor } from '#domain/refusal/remedy.ts'
import { UpstreamError } from './gateways/upstream-error.ts'
import { ProblemError } from './problem-error.ts'

const CHALLENGES = new Set(['consent', 'interaction'])
/** Statuses of Microsoft's that mean the same between this server and its page. */
const PASSED_ON = [400, 403, 404, 409, 412, 429] as const
type Status = ProblemError['status'] | (typeof PASSED_ON)[number] | 502

/** A problem document with the status it is answered with. */
export type AnsweredProblem = Problem & { readonly status: Status }

/** The status for a refusal: a challenge is the caller's to answer, and whatever else has no meaning here is a bad gateway. */
function statusOf({ refusal, claims }: UpstreamError, remedy: Remedy): Status {
  if (CHALLENGES.has(remedy) || claims) return 401
  return (refusal.service !== 'entra' && PASSED_ON.find((status) => status === refusal.status)) || 502
}

/** The problem document of whatever went wrong; what is not understood says nothing but its request id. */
export function problemOf(error: unknown, requestId: string): AnsweredProblem {
  const of = (status: Status, code: Problem['code'], title: string, more: Partial<Problem> = {}) => ({
    type: 'about:blank',
    title,
    code,
    requestId,
    ...more,
    status,
  })
  if (error instanceof ProblemError) return of(error.status, error.code, error.message, error.more)
  if (error instanceof UpstreamError) {
    const { refusal, claims } = error
    const remedy = remedyFor(refusal)
    return of(statusOf(error, remedy), 'refused', error.message, {
      remedy,
      refusal,
      ...(claims ? { claims } : {}),
    })
  }
  return of(500, 'internal', 'Something went wrong on our side.')
}
