import type { Problem } from '#contract/problem.ts'
import { remedyFor } from '#domain/refusal/remedy.ts'
import { UpstreamError } from './gateways/upstream-error.ts'
import { ProblemError } from './problem-error.ts'

const CHALLENGES = new Set(['consent', 'interaction'])

/** The problem document of whatever went wrong; what is not understood says nothing but its request id. */
export function problemOf(error: unknown, requestId: string): Problem {
  const of = (
    status: number,
    code: Problem['code'],
    title: string,
    more: Partial<Problem> = {},
  ): Problem => ({
    type: 'about:blank',
    title,
    status,
    code,
    requestId,
    ...more,
  })
  if (error instanceof ProblemError) return of(error.status, error.code, error.message, error.more)
  if (error instanceof UpstreamError) {
    const { refusal, claims } = error
    const remedy = remedyFor(refusal)
    const status = CHALLENGES.has(remedy) || claims ? 401 : refusal.status >= 500 ? 502 : refusal.status
    return of(status, 'refused', error.message, { remedy, refusal, ...(claims ? { claims } : {}) })
  }
  return of(500, 'internal', 'Something went wrong on our side.')
}
