import type { Round } from '#workflow-language/run.ts'
import type { DryRun, DryRunAction, Performance } from './result.ts'

/** Which round of each loop is looked at, by loop. */
export type LookedAt = ReadonlyMap<string, number>

/** What there is to see in the rounds of a loop, each named by its index. */
export interface RoundsOf {
  readonly count: number
  readonly at: number
  readonly failed: readonly number[]
  /** Rounds with nothing worse than warnings. */
  readonly warned: readonly number[]
}

/** A dry run in one round of each loop. */
export interface InRounds {
  readonly loops: ReadonlyMap<string, RoundsOf>
  /** What became of an action in these rounds; null where it did not come to that. */
  readonly performanceOf: (action: DryRunAction) => Performance | null
}

/** The rounds chosen once another round of a loop is: what was chosen in the loops within it was chosen in the round before. */
export function turned({ actions }: DryRun, chosen: LookedAt, loop: string, round: number): LookedAt {
  const within = new Set(actions.filter(({ parents }) => parents.includes(loop)).map(({ name }) => name))
  return new Map([...[...chosen].filter(([name]) => !within.has(name)), [loop, round]])
}

/** Looks at a dry run in the rounds that were chosen; where none was, in the first that failed, or else the first. */
export function inRounds({ actions }: DryRun, chosen: LookedAt): InRounds {
  const loops = new Map<string, RoundsOf>()
  const isShown = ({ loop, index }: Round) => loops.get(loop)?.at === index
  const performanceOf = ({ performances }: DryRunAction) =>
    performances.find(({ rounds }) => rounds.every(isShown)) ?? null
  // Outer loops stand before those within them.
  for (const action of actions) {
    const count = performanceOf(action)?.iterations ?? null
    if (count === null) continue
    const { failed, warned } = troubledRounds(actions, action.name, isShown)
    const wanted = chosen.get(action.name) ?? failed[0] ?? 0
    const at = Math.max(0, Math.min(wanted, count - 1))
    loops.set(action.name, { count, at, failed, warned })
  }
  return { loops, performanceOf }
}

/** The rounds of a loop in which something within it failed or is doubtful, in those rounds of the loops around it that are shown. */
function troubledRounds(
  actions: readonly DryRunAction[],
  loop: string,
  isShown: (round: Round) => boolean,
): Pick<RoundsOf, 'failed' | 'warned'> {
  const failed = new Set<number>()
  const warned = new Set<number>()
  for (const { parents, performances } of actions) {
    if (!parents.includes(loop)) continue
    for (const { rounds, status, warnings } of performances) {
      const at = rounds.findIndex((round) => round.loop === loop)
      const round = rounds[at]
      if (!round || !rounds.slice(0, at).every(isShown)) continue
      if (status === 'Failed' || status === 'TimedOut') failed.add(round.index)
      else if (warnings.length > 0) warned.add(round.index)
    }
  }
  const ascending = (rounds: Iterable<number>) => [...rounds].toSorted((one, other) => one - other)
  return { failed: ascending(failed), warned: ascending(warned).filter((round) => !failed.has(round)) }
}
