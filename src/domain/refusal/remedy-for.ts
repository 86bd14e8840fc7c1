import type { Refusal, RefusalLayer } from './refusal.ts'
import type { Remedy } from './remedy.ts'
import { REMEDIES } from './remedy-table.ts'

/** Longest wait, in seconds, that a person should sit through; of a longer one they are told when it ends. */
const PATIENCE = 8

/** What to do about a refusal: the first line of the table that fits it. */
export const remedyFor = (refusal: Refusal): Remedy => {
  const facts = factsOf(refusal)
  return REMEDIES.find(([, fits]) => fits(facts))?.[0] ?? 'unknown'
}

/** What the table decides by: codes and statuses, for messages come in the caller's language. */
export interface Facts {
  readonly service: Refusal['service']
  /** The status that the service which really refused gave. */
  readonly status: number
  /** Whether one of Microsoft's services passed on the refusal of another. */
  readonly isPassedOn: boolean
  /** Whether the service wants to be left alone for longer than a person waits. */
  readonly isLongWait: boolean
  readonly code: (pattern: RegExp) => boolean
  readonly text: (pattern: RegExp) => boolean
}

function factsOf({ service, status, layers, retryAfter }: Refusal): Facts {
  const passedOn = layers.slice(1).filter((layer) => layer.status !== null)
  const says = (part: (layer: RefusalLayer) => string | null, pattern: RegExp) =>
    layers.some((layer) => pattern.test(part(layer) ?? ''))
  return {
    service,
    status: passedOn.at(-1)?.status ?? status,
    isPassedOn: passedOn.length > 0,
    isLongWait: retryAfter !== null && retryAfter > PATIENCE,
    code: (pattern) => says(({ code }) => code, pattern),
    text: (pattern) => says(({ message }) => message, pattern),
  }
}
