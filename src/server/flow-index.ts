import { bookingsTriggersOf } from '#domain/cloud-flow/bookings-triggers.ts'
import type { SmtpAddress } from '#domain/smtp-address.ts'
import { clientDataOf } from './flow-definition.ts'
import type { FlowRow, FlowVersion } from './gateways/flow-row.ts'

/** What every definition with a trigger of the Bookings connector holds somewhere, in whatever form it is stored. */
export const BOOKINGS_CONNECTOR = 'shared_microsoftbookings'

/** The mailboxes that a flow's triggers watch, null for one that cannot be told. */
type Watched = readonly (string | null)[]

const nameOf = (mailbox: SmtpAddress): string => mailbox.toLowerCase()

/** What a flow watches; most flows are nothing of ours, and are found out without reading all they say. */
function watchedBy(row: FlowRow): Watched {
  if (!row.clientdata.includes(BOOKINGS_CONNECTOR)) return []
  const flow = clientDataOf(row)
  const mailboxes = flow ? bookingsTriggersOf(flow).map(({ mailbox }) => mailbox) : []
  return mailboxes.map((mailbox) => (mailbox.kind === 'address' ? nameOf(mailbox.address) : null))
}

/** Which of the flows that somebody sees in an organisation watch which mailbox; of other flows it knows nothing. */
export class FlowIndex {
  readonly #watched = new Map<string, Watched>()
  /** The versions known of what was changed lately. */
  #versions: ReadonlyMap<string, string> = new Map()

  /** When everything that had been changed was known, by the organisation's clock. */
  readAt = Number.NEGATIVE_INFINITY

  get size(): number {
    return this.#watched.size
  }

  /** Learns what a flow watches now; tells whether that is anything at all. */
  take(row: FlowRow): boolean {
    const watched = watchedBy(row)
    if (watched.length === 0) this.#watched.delete(row.id)
    else this.#watched.set(row.id, watched)
    return watched.length > 0
  }

  /** The flows that watch a mailbox, or may. */
  idsFor(mailbox: SmtpAddress): string[] {
    const name = nameOf(mailbox)
    return [...this.#watched].flatMap(([id, watched]) =>
      watched.some((one) => one === null || one === name) ? [id] : [],
    )
  }

  /** The flows changed lately that were not yet taken as they are now. */
  unknown(changed: readonly FlowVersion[], known: readonly FlowRow[]): string[] {
    const versions = new Map(known.map(({ id, etag }) => [id, etag]))
    return changed
      .filter(({ id, etag }) => this.#versions.get(id) !== etag && versions.get(id) !== etag)
      .map(({ id }) => id)
  }

  /** Notes that everything changed until then was taken. */
  upToDate(changed: readonly FlowVersion[], at: number): void {
    this.#versions = new Map(changed.map(({ id, etag }) => [id, etag]))
    this.readAt = Math.max(this.readAt, at)
  }
}
