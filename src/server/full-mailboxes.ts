/** How long a mailbox said to be full is believed to be so, in milliseconds. */
const MEMORY = 60 * 60 * 1000

/** Remembers the mailboxes that Bookings itself said were full, for no API tells. */
export interface FullMailboxes {
  remember(tenantId: string, mailbox: string): void
  forget(tenantId: string, mailbox: string): void
  /** When the mailbox was said to be full, if that is recent. */
  since(tenantId: string, mailbox: string): string | null
}

export function fullMailboxes(now: () => number = Date.now): FullMailboxes {
  const full = new Map<string, number>()
  const key = (tenantId: string, mailbox: string) => `${tenantId} ${mailbox.toLowerCase()}`
  return {
    remember: (tenantId, mailbox) => {
      full.set(key(tenantId, mailbox), now())
    },
    forget: (tenantId, mailbox) => {
      full.delete(key(tenantId, mailbox))
    },
    since: (tenantId, mailbox) => {
      const at = full.get(key(tenantId, mailbox))
      if (at === undefined || now() - at > MEMORY) return null
      return new Date(at).toISOString()
    },
  }
}
