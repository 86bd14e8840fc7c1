import type { Problem } from '#contract/problem.ts'
import type { Outcome } from './creation-progress.ts'
import type { Target } from './said-so-far.ts'

/** A way on from a creation that did not end well. */
export type WayOut =
  | 'retry'
  | 'add-instead'
  | 'who-holds'
  | 'reload'
  | 'change-answers'
  | 'change-connections'
  | 'open-connections'
  | 'ask-administrators'
  | 'new-key'

const aboutConnections = new Set<string>([
  'connection-missing',
  'flow-unsuitable',
  'connection-not-yours',
  'connection-unbound',
  'data-policy',
  'licence',
  'environment-denied',
  'privilege-missing',
])

const aboutTheRole = new Set<string>(['not-administrator', 'forbidden-unclear'])

/** What is gone is found out by reading the flow again, as what has changed is. */
const aboutTheFlow = new Set<string>(['flow-changed', 'stale', 'not-found'])

function afterRefusal({ code, remedy }: Problem, target: Target['kind']): WayOut[] {
  const reason = remedy ?? code
  if (reason === 'slots-full' || reason === 'quota') return ['add-instead', 'who-holds', 'retry']
  if (target === 'existing' && aboutTheFlow.has(reason)) return ['reload']
  if (reason === 'answers-invalid') return ['change-answers']
  if (reason === 'key-reused') return ['new-key']
  if (reason === 'reconnect') return ['open-connections', 'change-connections', 'retry']
  if (aboutTheRole.has(reason)) return ['ask-administrators', 'retry']
  if (aboutConnections.has(reason)) return ['change-connections', 'retry']
  return ['retry']
}

/** The ways on: trying again where that is safe, and whatever else the reason leaves open. */
export function waysOutOf(
  outcome: Exclude<Outcome, { readonly kind: 'live' }>,
  target: Target['kind'],
): ReadonlySet<WayOut> {
  // What was lost on the way may have been written, and actions written twice would run twice.
  if (outcome.kind === 'lost') return new Set([target === 'existing' ? 'reload' : 'retry'])
  return new Set(afterRefusal(outcome.problem, target))
}
