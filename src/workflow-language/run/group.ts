import type { ActionType } from './context.ts'
import { type ActionError, type Outcome, outcome } from './result.ts'

/** Why a group of actions or a whole run has failed. */
export const actionsFailed: ActionError = {
  code: 'ActionFailed',
  message: 'An action failed and nothing that was to run after the failure succeeded.',
  details: { reason: 'actions-failed' },
}

/** The outcome of an action that is as good as the actions within. */
export function groupOutcome(succeeded: boolean, known: Partial<Outcome> = {}): Outcome {
  return succeeded ? outcome('Succeeded', known) : outcome('Failed', { error: actionsFailed, ...known })
}

/** Scope: a group of actions with a status of its own. */
export const group: ActionType = async ({ actions }, context) =>
  groupOutcome(await context.runActions(actions))
