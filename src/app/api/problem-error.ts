import * as v from 'valibot'
import { Problem, type ProblemCode } from '#contract/problem.ts'

/** A request of ours that was not done, and the problem that says why. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.title)
    this.problem = problem
  }
}

const ownProblem = (code: ProblemCode, status: number, title: string, detail?: string): Problem => ({
  type: 'about:blank',
  title,
  status,
  code,
  requestId: '',
  ...(detail === undefined ? {} : { detail }),
})

/** The problem of a request that never reached the server, or whose answer broke off. */
export const offlineProblem = (cause: unknown): Problem =>
  ownProblem('offline', 0, 'The server could not be reached', String(cause))

/** The problem of somebody whose sign-in gives no more tokens. */
export const signedOutProblem = (cause: unknown): Problem =>
  ownProblem('signed-out', 401, 'Nobody is signed in', String(cause))

/** The problem of an answer that is not what was agreed. */
export const brokenAnswer = (status: number, detail: string): Problem =>
  ownProblem('internal', status, 'The answer could not be read', detail)

/** Reads a failed answer; whatever stands in front of our server may answer in another form. */
export async function problemFrom(response: Response): Promise<Problem> {
  const text = await response.text().catch(() => '')
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Problem), text)
  return parsed.success ? parsed.output : brokenAnswer(response.status, text.slice(0, 2000))
}

/** The problem in whatever was thrown. */
export const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError ? error.problem : brokenAnswer(0, String(error))

/** Whether a refusal also takes back what was shown before: it is gone, or not for this person's eyes. */
export const takesBack = ({ status }: Problem): boolean => status === 403 || status === 404
