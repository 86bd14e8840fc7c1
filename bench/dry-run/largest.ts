import { dryRunOf } from '#domain/dry-run/dry-run.ts'
import { FlowPlan } from '#domain/dry-run/flow-plan.ts'
import { longestTurn, now } from './appointments.ts'
import { appointments } from './flows.ts'
import type { GenuineFlow } from './genuine-flows.ts'

/** How the dry run of one large flow went. */
export interface LargestRun {
  readonly file: string
  readonly actions: number
  readonly status: string
  readonly read: number
  readonly many: number
  readonly longestTurn: number
}

/** Tries the largest of the flows, as cold as a page finds them and once more. */
export async function measureLargest([largest]: readonly GenuineFlow[]): Promise<LargestRun[]> {
  const [appointment] = appointments(2).slice(1)
  if (!largest || !appointment) return []
  const runs: LargestRun[] = []
  for (let round = 0; round < 2; round++) {
    const start = performance.now()
    const plan = new FlowPlan(largest.flow)
    const read = performance.now() - start
    let status = ''
    const took = await longestTurn(async (breathe) => {
      status = (await dryRunOf(plan, appointment, { now, breathe })).status
    })
    runs.push({ file: largest.file, actions: largest.actions, status, read, ...took })
  }
  return runs
}
