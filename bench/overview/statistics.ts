/** The times of many answers, in ms. */
export class Times {
  readonly all: number[] = []
  #elapsed = 0

  get p50(): number {
    return this.#quantile(0.5)
  }

  get p99(): number {
    return this.#quantile(0.99)
  }

  /** Answers a second, all lanes together. */
  get perSecond(): number {
    return (this.all.length * 1000) / this.#elapsed
  }

  #quantile(share: number): number {
    const sorted = this.all.toSorted((one, other) => one - other)
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  }

  /** Does a thing many times in some lanes at once, and notes how long each took. */
  async take(
    count: number,
    lanes: number,
    task: (lane: number, turn: number) => Promise<unknown>,
  ): Promise<void> {
    const began = performance.now()
    let turn = 0
    const run = async (lane: number) => {
      while (turn < count) {
        const mine = turn++
        const start = performance.now()
        await task(lane, mine)
        this.all.push(performance.now() - start)
      }
    }
    await Promise.all(Array.from({ length: lanes }, (_, lane) => run(lane)))
    this.#elapsed += performance.now() - began
  }
}
