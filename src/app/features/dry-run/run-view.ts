import { createContext, useContext } from 'react'
import type { ChosenAnswer } from '#domain/dry-run/answer.ts'
import { occasionOf } from '#domain/dry-run/performing.ts'
import type { DryRun, DryRunAction, Performance } from '#domain/dry-run/result.ts'
import type { InRounds } from '#domain/dry-run/rounds.ts'
import type { ChosenAnswers } from './use-dry-run.ts'

/** A dry run as somebody looks at it: in one round of each loop, with the answers they chose. */
export interface RunView extends InRounds {
  readonly run: DryRun
  readonly turn: (loop: string, round: number) => void
  readonly answers: ChosenAnswers
  readonly choose: (performance: string, answer: ChosenAnswer | null) => void
  /** Another one whenever what was chosen counts no more. */
  readonly looking: string
}

export const RunViewContext = createContext<RunView | null>(null)

/** The dry run that is looked at. */
export function useRunView(): RunView {
  const view = useContext(RunViewContext)
  if (!view) throw new Error('useRunView stands outside a dry run')
  return view
}

/** One name for what an action did in its rounds. */
export const performanceKey = ({ name }: DryRunAction, { rounds }: Performance): string =>
  occasionOf(name, rounds)
