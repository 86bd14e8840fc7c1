import pLimit, { type LimitFunction } from 'p-limit'

/** Runs a task once the lane of its key has room. */
export type Lanes = <Value>(key: string, task: () => Promise<Value>) => Promise<Value>

/** Keeps what goes on under each key to so many tasks at a time; the others wait in line. */
export function lanesOf(most: number): Lanes {
  const lanes = new Map<string, LimitFunction>()
  return async (key, task) => {
    const lane = lanes.get(key) ?? pLimit(most)
    lanes.set(key, lane)
    try {
      return await lane(task)
    } finally {
      if (lane.activeCount + lane.pendingCount === 0) lanes.delete(key)
    }
  }
}

/** Keeps the requests to each booking mailbox to the four at a time that Graph takes from one app, however many users ask. */
export function mailboxLanes(): Lanes {
  const lanes = lanesOf(4)
  return (mailbox, task) => lanes(mailbox.toLowerCase(), task)
}
