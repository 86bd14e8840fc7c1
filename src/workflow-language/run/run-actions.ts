import { ActionFailed, errorOf } from './action-failed.ts'
import { actionTypeOf } from './action-types.ts'
import { haveSucceeded, unmetPredecessor } from './branch.ts'
import { type ActionNode, childrenOf } from './definition.ts'
import type { Frame } from './frame.ts'
import { outcome } from './result.ts'
import { cancelledRun, RunEnd } from './run-end.ts'
import type { Run } from './run-state.ts'
import { Step } from './step.ts'
import type { Timeline } from './timeline.ts'
import { Unevaluable } from './unevaluable.ts'

/**
 * Runs the actions of one level one after the other, and says whether they succeeded as a whole. Branches that the
 * platform runs side by side run in the order they are written, each in a time of its own.
 */
export async function runActions(
  actions: readonly ActionNode[],
  frame: Frame,
  timeline: Timeline,
): Promise<boolean> {
  const start = timeline.fork()
  const strands = new Map<string, Timeline>()
  try {
    for (const action of actions) {
      const strand = start.fork()
      for (const { name } of action.runAfter) strand.join(strands.get(name) ?? start)
      strands.set(action.name, strand)
      await mayGoOn(frame.run)
      const unmet = unmetPredecessor(action, frame.results)
      if (unmet) frame.skip([action], unmet, strand.now())
      else await carryOut(action, frame, strand)
    }
  } catch (error) {
    const left = actions.filter(({ name }) => !frame.results.has(name))
    if (error instanceof RunEnd) frame.skip(left, 'the run had ended', timeline.now())
    throw error
  } finally {
    for (const strand of strands.values()) timeline.join(strand)
  }
  return haveSucceeded(actions, frame.results)
}

async function mayGoOn(run: Run): Promise<void> {
  await run.breathe?.()
  if (run.signal?.aborted) run.end ??= cancelledRun()
  if (run.end) throw run.end
}

async function carryOut(action: ActionNode, frame: Frame, timeline: Timeline): Promise<void> {
  const from = timeline.now()
  try {
    const reached = await actionTypeOf(action)(action, new Step(action, frame, timeline, runActions))
    frame.settle(action, reached, from, timeline.now())
  } catch (error) {
    if (error instanceof ActionFailed) {
      const left = childrenOf(action).filter(({ name }) => !frame.results.has(name))
      frame.skip(left, `'${action.name}' could not begin`, timeline.now())
      const { status, outputs } = error
      frame.settle(action, outcome(status, { outputs, error: errorOf(error) }), from, timeline.now())
      return
    }
    const end = endBy(error, action)
    if (!end) throw error
    frame.run.end ??= end
    frame.settle(action, end.outcomeOf(action.name), from, timeline.now())
    throw end
  }
}

/** The end of the run that an error is or makes necessary; null for an error that nobody expects. */
function endBy(error: unknown, { name }: ActionNode): RunEnd | null {
  if (error instanceof RunEnd) return error
  if (!(error instanceof Unevaluable)) return null
  const by = { action: name, outcome: outcome('Failed', { error: error.error }) }
  return new RunEnd('Failed', error.error, { by, cause: error.cause })
}
