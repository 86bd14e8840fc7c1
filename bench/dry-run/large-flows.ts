import { dryRunOf } from '#domain/dry-run/dry-run.ts'
import { FlowPlan } from '#domain/dry-run/flow-plan.ts'
import { check } from '#workflow-language/check.ts'
import { longestTurn, now } from './appointments.ts'
import { appointments } from './flows.ts'
import type { GenuineFlow } from './genuine-flows.ts'
import { perSecond } from './rate.ts'

/** How one dry run of a large flow went. */
export interface LargeRun {
  readonly status: string
  readonly read: number
  readonly many: number
  readonly longestTurn: number
}

/** How fast a large flow is. */
export interface LargeFlow {
  readonly name: string
  readonly actions: number
  /** How often it is checked in a second. */
  readonly checked: number
  /** The first as cold as the page finds it. */
  readonly runs: readonly LargeRun[]
}

/** Tries a large flow, and once more, and then checks it as often as it goes. */
export async function measureLarge(
  { file, flow, actions }: GenuineFlow,
  seconds: number,
): Promise<LargeFlow> {
  const [appointment] = appointments(2).slice(1)
  const runs: LargeRun[] = []
  for (let round = 0; appointment && round < 2; round++) {
    const start = performance.now()
    const plan = new FlowPlan(flow)
    const read = performance.now() - start
    let status = ''
    const took = await longestTurn(async (breathe) => {
      status = (await dryRunOf(plan, appointment, { now, breathe })).status
    })
    runs.push({ status, read, ...took })
  }
  const checked = await perSecond(seconds, () => {
    check(flow.properties.definition)
    return 1
  })
  return { name: file, actions, checked, runs }
}
