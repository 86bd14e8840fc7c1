import pLimit, { type LimitFunction } from 'p-limit'

/** Concurrent requests that Graph takes for one app and one booking mailbox. */
const LANES = 4

/** Keeps the requests to each booking mailbox to four at a time, however many users ask. */
export function mailboxLanes(): <Value>(mailbox: string, task: () => Promise<Value>) => Promise<Value> {
  const lanes = new Map<string, LimitFunction>()
  return async (mailbox, task) => {
    const key = mailbox.toLowerCase()
    const lane = lanes.get(key) ?? pLimit(LANES)
    lanes.set(key, lane)
    try {
      return await lane(task)
    } finally {
      if (lane.activeCount + lane.pendingCount === 0) lanes.delete(key)
    }
  }
}
