import type { Item } from './context.ts'
import type { Frame } from './frame.ts'
import type { JsonObject } from './json.ts'
import type { ActionRecord } from './record.ts'
import type { RunState } from './run-state.ts'
import type { Timeline } from './timeline.ts'

/** What an expression sees from a place in a run; it is put together when the expression asks. */
export class VisibleState implements RunState {
  readonly now: () => Date
  readonly #frame: Frame
  readonly #item: Item | undefined

  constructor(frame: Frame, timeline: Timeline, item?: Item) {
    this.now = () => timeline.now()
    this.#frame = frame
    this.#item = item
  }

  get guid(): () => string {
    return this.#frame.run.guid
  }

  get random(): () => number {
    return this.#frame.run.random
  }

  get trigger(): RunState['trigger'] {
    return this.#frame.run.trigger
  }

  get parameters(): JsonObject {
    return this.#frame.run.parameters
  }

  get workflow(): unknown {
    return this.#frame.run.workflow
  }

  get callbackUrl(): string | undefined {
    return this.#frame.run.callbackUrl
  }

  get variables(): JsonObject {
    return this.#frame.run.variables.values
  }

  get actions(): Readonly<Record<string, ActionRecord>> {
    return this.#frame.records
  }

  get results(): Readonly<Record<string, readonly ActionRecord[]>> {
    return this.#frame.contents
  }

  get items(): JsonObject {
    return Object.fromEntries(
      this.#frame.around.flatMap(({ round }) =>
        round?.item ? [[round.loop, round.item.value] as const] : [],
      ),
    )
  }

  get iterationIndexes(): Readonly<Record<string, number>> {
    return Object.fromEntries(
      this.#frame.around.flatMap(({ round }) =>
        round && !round.item ? [[round.loop, round.index] as const] : [],
      ),
    )
  }

  get item(): Item | undefined {
    return this.#item ?? this.#frame.around.findLast(({ round }) => round?.item)?.round?.item ?? undefined
  }
}
