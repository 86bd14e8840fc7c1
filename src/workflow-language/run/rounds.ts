import type { Repeated } from './context.ts'
import type { ActionNode } from './definition.ts'
import { Frame } from './frame.ts'
import type { Timeline } from './timeline.ts'

/** Where a loop stands in a run, and what runs one of its rounds and says whether it succeeded as a whole. */
export interface LoopPlace {
  readonly loop: ActionNode
  readonly frame: Frame
  readonly timeline: Timeline
  readonly runRound: (round: Frame, timeline: Timeline) => Promise<boolean>
}

/** One round for each item, at most so many side by side. */
export async function roundsForItems(
  { loop, frame, timeline, runRound }: LoopPlace,
  items: readonly unknown[],
  degree: number,
): Promise<boolean> {
  const rounds: Frame[] = []
  const strands = Array.from({ length: Math.min(degree, items.length) }, () => timeline.fork())
  let succeeded = true
  const work = async (strand: Timeline): Promise<void> => {
    while (rounds.length < items.length) {
      const index = rounds.length
      const round = new Frame(frame.run, frame, { loop: loop.name, index, item: { value: items[index] } })
      rounds.push(round)
      if (!(await runRound(round, strand))) succeeded = false
    }
  }
  const ended = await Promise.allSettled(strands.map(work))
  for (const strand of strands) timeline.join(strand)
  frame.gather(loop, rounds, timeline.now())
  for (const each of ended) if (each.status === 'rejected') throw each.reason
  return succeeded
}

/** One round after the other, until the condition holds after one or the limits are reached. */
export async function roundsUntil(
  { loop, frame, timeline, runRound }: LoopPlace,
  holdsAfter: (round: Frame) => boolean,
  goesOn: (rounds: number) => boolean,
): Promise<Repeated> {
  const rounds: Frame[] = []
  try {
    for (;;) {
      const round = new Frame(frame.run, frame, { loop: loop.name, index: rounds.length, item: null })
      rounds.push(round)
      const succeeded = await runRound(round, timeline)
      const holds = holdsAfter(round)
      if (holds || !goesOn(rounds.length)) return { rounds: rounds.length, succeeded, holds }
    }
  } finally {
    frame.gather(loop, rounds, timeline.now())
    const last = rounds.at(-1)
    if (last) frame.adopt(loop, last)
  }
}
