/** What a request asks for, as far as that says how long its answer may take. */
export type Pace = 'read' | 'optional-read' | 'slow-read' | 'write' | 'turn-on'

/** How long one try may take, and how long all of them with what is waited between, in milliseconds. */
export interface Patience {
  readonly each: number
  readonly total: number
}

/** The time-outs that can be configured, in milliseconds. */
export interface Timeouts {
  readonly read: number
  readonly write: number
}

/** How long to wait for an answer. Whoever gives up on a write knows no longer what became of it, so a write gets more time. */
export function patienceFor({ read, write }: Timeouts): Readonly<Record<Pace, Patience>> {
  return {
    read: { each: read, total: 2 * read },
    // What a page does without rather than wait for it; nobody is asked twice.
    'optional-read': { each: read / 2, total: read / 2 },
    // Lists that Power Platform puts together from many connectors.
    'slow-read': { each: 3 * read, total: 4 * read },
    write: { each: write, total: 2 * write },
    // Dataverse answers once the flow service has, which asks each connector in turn.
    'turn-on': { each: 4 * write, total: 4 * write },
  }
}
