import type { Warning } from '../appointment/warning.ts'
import type { FlowPlan } from './flow-plan.ts'
import type { DryRunAction } from './result.ts'
import type { DryRunWarning } from './warning.ts'

/** Whether what is doubtful of the appointment matters to an action. */
function concerns({ field }: Warning, name: string, reachesOut: boolean, { reading }: FlowPlan): boolean {
  const { fields, members } = reading.originsOf(name)
  const [top = '', inner] = field.split('.')
  if (inner !== undefined && !members.has(inner)) return false
  // What only prepares something for others is as doubtful as they are, and would say it twice.
  return reachesOut ? fields.has(top) : reading.fieldsReadBy(name).has(top)
}

/** What is doubtful about an action whatever the round it is in: its definition, and what it goes by. */
export function actionWarnings(
  plan: FlowPlan,
  { name, performances }: DryRunAction,
  doubts: readonly Warning[],
  unknownAnswers: ReadonlySet<string>,
): DryRunWarning[] {
  const defined = plan.findings
    .filter((finding) => finding.action === name)
    .map((finding) => ({ code: 'definition' as const, finding }))
  if (performances.every(({ status }) => status === 'Skipped')) return defined
  const origins = unknownAnswers.size > 0 ? [...plan.reading.originsOf(name).actions] : []
  const reachesOut = performances.some(({ effect }) => effect.kind !== 'none')
  return [
    ...defined,
    ...doubts
      // How times are shown to somebody is no part of the flow.
      .filter((doubt) => doubt.why !== 'business-zone-unknown' && concerns(doubt, name, reachesOut, plan))
      .map(({ field, why }) => {
        const code = why === 'zone-guessed' ? ('zone-doubtful' as const) : ('field-doubtful' as const)
        return { code, field, why }
      }),
    ...origins
      .filter((action) => unknownAnswers.has(action))
      .map((of) => ({ code: 'answer-unknown' as const, of })),
  ]
}

/** What is doubtful about how the run began. */
export function triggerWarnings({ trigger }: FlowPlan, doubts: readonly Warning[]): DryRunWarning[] {
  const { operation } = trigger
  if (operation === null) return [{ code: 'no-appointment-trigger' }]
  const isFromGraph = doubts.some(({ field, why }) => field === 'CancelReason' && why === 'not-in-graph')
  return [
    ...(isFromGraph && operation !== 'CreateAppointment'
      ? [{ code: 'trigger-differs' as const, operation }]
      : []),
    ...doubts
      .filter(({ why }) => why === 'business-zone-unknown')
      .map(({ field, why }) => ({ code: 'zone-doubtful' as const, field, why })),
  ]
}
