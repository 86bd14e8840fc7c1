import { app } from '@microsoft/teams-js'
import type { Outcome } from './host.ts'

const refusals = {
  permission: app.ExpectedFailureReason.PermissionError,
  'not-found': app.ExpectedFailureReason.NotFound,
  throttled: app.ExpectedFailureReason.Throttling,
  offline: app.ExpectedFailureReason.Offline,
  other: app.ExpectedFailureReason.Other,
} as const

const failures = {
  'sign-in': app.FailedReason.AuthFailed,
  other: app.FailedReason.Other,
} as const

function tell(outcome: Outcome): void {
  if (outcome.kind === 'shown') void app.notifySuccess()
  else if (outcome.kind === 'refused') app.notifyExpectedFailure({ reason: refusals[outcome.reason] })
  else app.notifyFailure({ reason: failures[outcome.reason] })
}

/** Passes the first outcome on to Teams and no other; a page that is slow says so itself. */
export function firstWord(): (outcome: Outcome) => void {
  let said = false
  return (outcome) => {
    if (said) return
    said = true
    tell(outcome)
  }
}
