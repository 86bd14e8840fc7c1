import type { Problem, ProblemCode } from '#contract/problem.ts'

/** A request we decline ourselves, with the status and words of its problem document. */
export class ProblemError extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 500,
    readonly code: ProblemCode,
    title: string,
    readonly more: Pick<Problem, 'detail' | 'fields' | 'flow' | 'refusal' | 'remedy'> = {},
  ) {
    super(title)
  }
}
