import type { Problem } from '#contract/problem.ts'
import type { Refusal } from '#domain/refusal/refusal.ts'
import type { Remedy } from '#domain/refusal/remedy.ts'
import { remedyFor } from '#domain/refusal/remedy-for.ts'
import { UpstreamError } from './gateways/upstream-error.ts'
import { ProblemError } from './problem-error.ts'

const CHALLENGES = new Set(['consent', 'interaction'])
/** What Entra may send a challenge with although no answer to it helps. */
const UNANSWERABLE = new Set(['conditional-access', 'account-blocked', 'app-setup'])
/** Statuses of Microsoft's that mean the same between this server and its page. */
const PASSED_ON = [400, 403, 404, 409, 412, 429] as const
type Status = ProblemError['status'] | (typeof PASSED_ON)[number] | 502

/** A problem document with the status it is answered with. */
export type AnsweredProblem = Problem & { readonly status: Status }

/** The status for a refusal: a challenge is the caller's to answer, and whatever else has no meaning here is a bad gateway. */
function statusOf(refusal: Refusal, remedy: Remedy, claims: string | undefined): Status {
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
    const { refusal, evidence, left } = error
    const remedy = remedyFor(refusal)
    const claims = UNANSWERABLE.has(remedy) ? undefined : error.claims
    return of(statusOf(refusal, remedy, claims), 'refused', error.message, {
      remedy,
      refusal,
      ...(claims ? { claims } : {}),
      ...(evidence ? { evidence } : {}),
      ...(left ? { left } : {}),
    })
  }
  return of(500, 'internal', 'Something went wrong on our side.')
}
