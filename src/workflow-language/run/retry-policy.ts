import { badRequest } from './data-operation.ts'
import { durationOf } from './duration.ts'
import { asObject } from './json.ts'

/** How often and after how long an action of a service is tried again. */
export interface RetryPolicy {
  readonly count: number
  /** The milliseconds to wait before a retry, counted from 1. */
  readonly delay: (retry: number) => number
}

/** An action that is not tried again. */
export const noRetry: RetryPolicy = { count: 0, delay: () => 0 }

const mostRetries = 90
const shortest = 'PT5S'
const longest = 'P1D'

/**
 * Reads a policy as definitions write it; an action without one, or with `default`, has the default. The platform
 * waits at random within a range that doubles with every retry; here it is the end of the range.
 */
export function retryPolicyOf(written: unknown, byDefault: RetryPolicy): RetryPolicy {
  const { type = 'default', count, interval, minimumInterval, maximumInterval } = asObject(written) ?? {}
  switch (String(type).toLowerCase()) {
    case 'default':
      return byDefault
    case 'none':
      return noRetry
    case 'fixed': {
      const every = milliseconds(interval)
      return { count: countOf(count), delay: () => every }
    }
    case 'exponential': {
      const [step, least, most] = [
        milliseconds(interval),
        milliseconds(minimumInterval ?? shortest),
        milliseconds(maximumInterval ?? longest),
      ]
      const delay = (retry: number) => Math.max(least, Math.min(most, step * 2 ** (retry - 1)))
      return { count: countOf(count), delay }
    }
    default:
      throw badRequest(`'${type}' is no policy for retries.`, {
        reason: 'unknown-retry-policy',
        type: String(type),
      })
  }
}

function countOf(count: unknown): number {
  const times = Number(count)
  if (Number.isInteger(times) && times >= 1 && times <= mostRetries) return times
  throw badRequest(`An action is tried again from 1 to ${mostRetries} times, not '${count}'.`, {
    reason: 'retries-out-of-range',
    count: String(count),
    most: mostRetries,
  })
}

function milliseconds(interval: unknown): number {
  const found = durationOf(interval)
  if (found !== null) return found
  throw badRequest(`'${interval}' is no interval in ISO 8601.`, {
    reason: 'not-a-duration',
    text: String(interval),
  })
}
