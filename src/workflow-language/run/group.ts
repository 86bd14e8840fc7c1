import type { ActionType } from './context.ts'
import { type ActionError, resultOf } from './result.ts'

/** Why a group of actions or a whole run has failed. */
export const actionsFailed: ActionError = {
  code: 'ActionFailed',
  message: 'An action failed and nothing that was to run after the failure succeeded.',
}

/** Scope: a group of actions with a status of its own. */
export const group: ActionType = async ({ actions }, context) =>
  (await context.runActions(actions)) ? resultOf('Succeeded') : resultOf('Failed', { error: actionsFailed })
