import type { ActionResult, Repetition } from '#workflow-language/run.ts'

/** What became of an action each time; of one that never came to a round, nothing. */
export function performancesOf(result: ActionResult | undefined): readonly Repetition[] {
  if (!result) return []
  return result.repetitions ?? [{ ...result, rounds: [] }]
}
