import { UpstreamError } from '../gateways/upstream-error.ts'

/** Statuses after which a write may have been done all the same, by a broken answer or by having been sent twice. */
const isUncertain = (status: number): boolean => status >= 500 || status === 412

/** Does something that may have been done although its answer says otherwise: `check` tells, and the error stands if it was not. */
export async function certainly(
  attempt: () => Promise<unknown>,
  check: () => Promise<boolean>,
): Promise<void> {
  try {
    await attempt()
  } catch (error) {
    if (!(error instanceof UpstreamError) || !isUncertain(error.status) || !(await check())) throw error
  }
}
