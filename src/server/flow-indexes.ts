import type { SmtpAddress } from '#domain/smtp-address.ts'
import { BOOKINGS_CONNECTOR, FlowIndex } from './flow-index.ts'
import { unreadable } from './gateways/answer.ts'
import type { Dataverse } from './gateways/dataverse.ts'
import type { FlowRow } from './gateways/flow-row.ts'
import type { Caller } from './identity.ts'
import { LastUsed, onceAtATime } from './remembered.ts'

/** Flows in all indexes together, some hundred bytes each; whose index was not used for the longest time reads anew. */
const MOST_FLOWS = 200_000
/** A flow may be stamped with the time its write began, and become visible as late as this, in milliseconds. */
const LONGEST_WRITE = 120_000
/** Age at which an index is read anew, for a flow that is newly shared is not newly changed. */
const AGES = 5 * 60_000
/** An index that was long in reading is kept longer: reading takes no more than a hundredth of the time. */
const SHARE = 100
/** But never for longer than this. */
const OLDEST = 15 * 60_000
/** How long somebody waits for flows that were never read; reading goes on, for the next time. */
const PATIENCE = 20_000

interface Kept {
  readonly index: FlowIndex
  /** When it is to be read anew. */
  renewAt: number
}

/**
 * Finds the flows of a mailbox without looking through all flows of the organisation each time.
 * What somebody sees is looked through once; after that only the flows known to watch the mailbox are read, and what was changed since.
 */
export class FlowIndexes {
  readonly #kept: LastUsed<Kept>
  readonly #read = onceAtATime<FlowRow[]>()

  constructor(
    private readonly now: () => number = Date.now,
    mostFlows = MOST_FLOWS,
    private readonly patience = PATIENCE,
  ) {
    this.#kept = new LastUsed<Kept>(mostFlows, ({ index }) => index.size + 1)
  }

  /** The rows, as they are now, of all flows that watch the mailbox or may, and perhaps of others. */
  async rowsFor(caller: Caller, dataverse: Dataverse, mailbox: SmtpAddress): Promise<FlowRow[]> {
    const key = [caller.tenantId, caller.userId, dataverse.environment.apiUrl].join(' ')
    const kept = this.#kept.get(key)
    const readAll = () => this.#read(key, () => this.#readAll(key, dataverse))
    if (!kept) return inTime(readAll(), this.patience)
    if (kept.renewAt <= this.now()) {
      kept.renewAt = this.now() + AGES
      // What cannot be read behind the scenes is still known as before, and read again after a while.
      readAll().catch(() => undefined)
    }
    const rows = await catchUp(kept.index, dataverse, mailbox)
    if (this.#kept.get(key) === kept) this.#kept.set(key, kept)
    return rows
  }

  /** Looks through everything and keeps what watches a mailbox; those who wait for it are answered with the rows themselves. */
  async #readAll(key: string, dataverse: Dataverse): Promise<FlowRow[]> {
    const began = this.now()
    const index = new FlowIndex()
    const rows = new Map<string, FlowRow>()
    let readAt = Number.POSITIVE_INFINITY
    for await (const { items, at } of dataverse.flowsThatMayHold(BOOKINGS_CONNECTOR)) {
      readAt = Math.min(readAt, at)
      for (const row of items) if (index.take(row)) rows.set(row.id, row)
    }
    index.upToDate([], readAt)
    const renewAt = this.now() + Math.min(OLDEST, Math.max(AGES, (this.now() - began) * SHARE))
    this.#kept.set(key, { index, renewAt })
    return [...rows.values()]
  }
}

/** Reads the mailbox's flows as they are, and what was changed since the index was last up to date. */
async function catchUp(index: FlowIndex, dataverse: Dataverse, mailbox: SmtpAddress): Promise<FlowRow[]> {
  const [known, changed] = await Promise.all([
    dataverse.flowsById(index.idsFor(mailbox)),
    dataverse.flowsChangedSince(index.readAt - LONGEST_WRITE),
  ])
  const others = await dataverse.flowsById(index.unknown(changed.items, known))
  const rows = new Map([...known, ...others].map((row) => [row.id, row]))
  for (const row of rows.values()) index.take(row)
  index.upToDate(changed.items, changed.at)
  return [...rows.values()]
}

/** What comes of a task, or in time that it takes too long. */
function inTime<Value>(task: Promise<Value>, patience: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const late = unreadable({ service: 'dataverse', operation: 'list flows' }, 'it takes too long')
    const timer = setTimeout(() => reject(late), patience)
    task.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
