import { setImmediate } from 'node:timers/promises'
import { breathing } from '#domain/dry-run/breathing.ts'
import { dryRunOf } from '#domain/dry-run/dry-run.ts'
import { dryRunMany } from '#domain/dry-run/dry-run-many.ts'
import { FlowPlan } from '#domain/dry-run/flow-plan.ts'
import { tryOut } from '#domain/dry-run/trial.ts'
import { check } from '#workflow-language/check.ts'
import { appointments, templateFlows } from './flows.ts'
import { perSecond } from './rate.ts'

/** How fast the flow of one template is. */
export interface TemplateRates {
  readonly name: string
  /** Definitions in a second: checked, run, and tried with all its warnings. */
  readonly checked: number
  readonly run: number
  readonly tried: number
  /** Milliseconds that all appointments took together. */
  readonly many: number
  /** The longest time that a page would not have answered, in milliseconds. */
  readonly longestTurn: number
}

/** When every dry run takes place. */
export const now = () => new Date('2026-10-05T08:00:00Z')

/** Measures every template on so many appointments. */
export async function measureAppointments(count: number, seconds: number): Promise<TemplateRates[]> {
  const all = appointments(count)
  const [one] = appointments(2).slice(1)
  const rates: TemplateRates[] = []
  for (const { name, flow } of templateFlows) {
    if (!one) break
    const plan = new FlowPlan(flow)
    const once = (work: () => unknown) =>
      perSecond(seconds, async () => {
        await work()
        return 1
      })
    rates.push({
      name,
      checked: await once(() => check(flow.properties.definition)),
      run: await once(() => tryOut(plan, one.payload, { now })),
      tried: await once(() => dryRunOf(plan, one, { now })),
      ...(await longestTurn((breathe) => dryRunMany(flow, all, { now, breathe }))),
    })
  }
  return rates
}

/** How long something takes that pauses now and then, and how long it goes on without a pause. */
export async function longestTurn(work: (breathe: () => Promise<void> | undefined) => Promise<unknown>) {
  const start = performance.now()
  let [since, longest] = [start, 0]
  const noted = () => {
    longest = Math.max(longest, performance.now() - since)
  }
  const breathe = breathing(
    () => performance.now(),
    async () => {
      noted()
      await setImmediate()
      since = performance.now()
    },
  )
  await work(breathe)
  noted()
  return { many: performance.now() - start, longestTurn: longest }
}
