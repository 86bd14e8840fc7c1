import * as v from 'valibot'
import { zoom } from '../connectors/zoom.ts'
import type { Effect } from './effect.ts'
import type { DryRun } from './result.ts'
import type { DryRunWarning, DryRunWarningCode } from './warning.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** How much a flow would have done outside. */
export const EffectCounts = v.strictObject({
  mails: count,
  meetings: count,
  rows: count,
  messages: count,
  /** Everything else that is asked of services. */
  requests: count,
})
export type EffectCounts = v.InferOutput<typeof EffectCounts>

/** Nothing at all. */
export const nothing: EffectCounts = { mails: 0, meetings: 0, rows: 0, messages: 0, requests: 0 }

/** Two counts together. */
export const together = (one: EffectCounts, other: EffectCounts): EffectCounts => ({
  mails: one.mails + other.mails,
  meetings: one.meetings + other.meetings,
  rows: one.rows + other.rows,
  messages: one.messages + other.messages,
  requests: one.requests + other.requests,
})

/** What a dry run would have done outside; what was refused is not done. */
export function countsOf({ actions }: DryRun): EffectCounts {
  const counts = { ...nothing }
  for (const { status, effect } of actions.flatMap(({ performances }) => performances)) {
    const kind = status === 'Succeeded' ? kindOf(effect) : null
    if (kind) counts[kind] += 1
  }
  return counts
}

function kindOf(effect: Effect): keyof EffectCounts | null {
  switch (effect.kind) {
    case 'mail':
      return 'mails'
    case 'message':
      return 'messages'
    case 'row':
      return 'rows'
    case 'request':
      return effect.connector === zoom.name && effect.operationId === 'CreateMeeting'
        ? 'meetings'
        : 'requests'
    default:
      return null
  }
}

/** Every warning of a dry run, wherever it stands. */
export const warningsOf = ({ trigger, actions }: DryRun): DryRunWarning[] => [
  ...trigger.warnings,
  ...actions.flatMap(({ warnings, performances }) => [
    ...warnings,
    ...performances.flatMap((performance) => performance.warnings),
  ]),
]

/** The kinds of warnings of a dry run, each once. */
export const warningCodesOf = (run: DryRun): DryRunWarningCode[] => [
  ...new Set(warningsOf(run).map(({ code }) => code)),
]
