import { app } from '@microsoft/teams-js'
import type { Outcome } from './host.ts'

/** How long, in milliseconds, the first screen may take; Teams itself gives up after 30 seconds. */
const DEADLINE = 25_000

const refusals = {
  permission: app.ExpectedFailureReason.PermissionError,
  'not-found': app.ExpectedFailureReason.NotFound,
  throttled: app.ExpectedFailureReason.Throttling,
  offline: app.ExpectedFailureReason.Offline,
  other: app.ExpectedFailureReason.Other,
} as const

const failures = {
  'sign-in': app.FailedReason.AuthFailed,
  timeout: app.FailedReason.Timeout,
  other: app.FailedReason.Other,
} as const

function tell(outcome: Outcome): void {
  if (outcome.kind === 'shown') void app.notifySuccess()
  else if (outcome.kind === 'refused') app.notifyExpectedFailure({ reason: refusals[outcome.reason] })
  else app.notifyFailure({ reason: failures[outcome.reason] })
}

/** Passes the first outcome on to Teams and no other; says so when none comes in time. */
export function firstWord(): (outcome: Outcome) => void {
  let said = false
  const report = (outcome: Outcome) => {
    if (said) return
    said = true
    clearTimeout(deadline)
    tell(outcome)
  }
  const deadline = setTimeout(() => report({ kind: 'failed', reason: 'timeout' }), DEADLINE)
  return report
}
