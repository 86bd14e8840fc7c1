import { type CreationEvent, CreationStep, type LeftBehind } from '#contract/creation.ts'
import type { FlowSummary } from '#contract/flow.ts'
import type { Problem } from '#contract/problem.ts'

export type StepState = 'pending' | 'running' | 'done' | 'failed'

/** How a creation ended: live, refused by the service, or lost on the way so that nobody here knows. */
export type Outcome =
  | { readonly kind: 'live'; readonly flow: FlowSummary }
  | { readonly kind: 'refused'; readonly problem: Problem; readonly left: 'nothing' | 'flow-off' }
  | { readonly kind: 'lost'; readonly problem: Problem }

/** How far a creation has come. */
export interface CreationProgress {
  readonly steps: readonly { readonly step: CreationStep; readonly state: StepState }[]
  readonly outcome: Outcome | null
}

/** What drives the progress: the server's events, and the failure of the request itself. */
export type ProgressEvent = CreationEvent | { readonly kind: 'failed'; readonly problem: Problem }

const onlyForNewFlows = new Set<CreationStep>(['check-slots', 'turn-on'])

/** A creation that has not begun; adding to an existing flow takes no slot and turns nothing on. */
export const notStarted = (target: 'new' | 'existing'): CreationProgress => ({
  steps: CreationStep.options
    .filter((step) => target === 'new' || !onlyForNewFlows.has(step))
    .map((step) => ({ step, state: 'pending' })),
  outcome: null,
})

const withState = (progress: CreationProgress, step: CreationStep, state: StepState): CreationProgress => ({
  ...progress,
  steps: progress.steps.map((one) => (one.step === step ? { step, state } : one)),
})

const stopped = (progress: CreationProgress): CreationProgress => ({
  ...progress,
  steps: progress.steps.map((one) => (one.state === 'running' ? { ...one, state: 'failed' } : one)),
})

/** Whether a problem leaves open what the server did before the answer was lost. */
const leavesOpen = ({ code }: Problem): boolean => code === 'offline' || code === 'internal'

const refused = (problem: Problem, left: LeftBehind): Outcome =>
  left === 'cannot-tell' ? { kind: 'lost', problem } : { kind: 'refused', problem, left }

/** The progress after one more event. */
export function afterEvent(progress: CreationProgress, event: ProgressEvent): CreationProgress {
  switch (event.kind) {
    case 'step':
      return withState(progress, event.step, event.state)
    case 'live':
      return {
        steps: progress.steps.map(({ step }) => ({ step, state: 'done' })),
        outcome: { kind: 'live', flow: event.flow },
      }
    case 'refused':
      return {
        ...withState(progress, event.step, 'failed'),
        outcome: refused(event.problem, event.left),
      }
    case 'failed':
      return {
        ...stopped(progress),
        outcome: leavesOpen(event.problem)
          ? { kind: 'lost', problem: event.problem }
          : { kind: 'refused', problem: event.problem, left: 'nothing' },
      }
  }
}
