import { createContext, useContext } from 'react'
import type { ChosenAnswer } from '#domain/dry-run/answer.ts'
import { occasionOf } from '#domain/dry-run/performing.ts'
import type { DryRun, DryRunAction, Performance } from '#domain/dry-run/result.ts'
import type { ChosenAnswers } from './use-dry-run.ts'

/** A dry run as somebody looks at it: in one round of each loop, with the answers they chose. */
export interface RunView {
  readonly run: DryRun
  /** The round that is looked at, by loop; the first where none is named. */
  readonly rounds: ReadonlyMap<string, number>
  readonly lookAt: (loop: string, round: number) => void
  readonly answers: ChosenAnswers
  readonly choose: (performance: string, answer: ChosenAnswer | null) => void
}

export const RunViewContext = createContext<RunView | null>(null)

/** The dry run that is looked at. */
export function useRunView(): RunView {
  const view = useContext(RunViewContext)
  if (!view) throw new Error('useRunView stands outside a dry run')
  return view
}

/** What became of an action in the rounds that are looked at; null where it did not come to that. */
export const performanceIn = (
  { performances }: DryRunAction,
  rounds: RunView['rounds'],
): Performance | null =>
  performances.find((one) => one.rounds.every(({ loop, index }) => (rounds.get(loop) ?? 0) === index)) ?? null

/** One name for what an action did in its rounds. */
export const performanceKey = ({ name }: DryRunAction, { rounds }: Performance): string =>
  occasionOf(name, rounds)
