/** What time it is, and how to be woken later; a test brings one that it moves itself. */
export interface Clock {
  now(): number
  /** Resolves once so many milliseconds have gone by. */
  wait(milliseconds: number): Promise<void>
  /** Rings once so many milliseconds have gone by, unless what it gives is called before. */
  alarm(milliseconds: number, ring: () => void): () => void
}

/** A clock that tells the time of `now` and rings by the machine's. */
export function clockBy(now: () => number): Clock {
  const alarm: Clock['alarm'] = (milliseconds, ring) => {
    const set = setTimeout(ring, milliseconds)
    return () => clearTimeout(set)
  }
  return {
    now,
    alarm,
    wait: (milliseconds) =>
      new Promise((resolve) => {
        alarm(milliseconds, resolve)
      }),
  }
}
