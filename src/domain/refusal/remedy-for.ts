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
  /** What was to be done; nothing where only the text of the error is known. */
  readonly operation: string
  /** The status that the service which really refused gave. */
  readonly status: number
  /** The codes of the service which really refused. */
  readonly ownCodes: readonly string[]
  /** Whether one of Microsoft's services passed on the refusal of another. */
  readonly isPassedOn: boolean
  /** Whether the service wants to be left alone for longer than a person waits. */
  readonly isLongWait: boolean
  /** Whether the service says when to come back. */
  readonly namesTime: boolean
  readonly code: (pattern: RegExp) => boolean
  readonly text: (pattern: RegExp) => boolean
}

function factsOf({ service, operation, status, layers, retryAfter }: Refusal): Facts {
  const passedOn = layers.slice(1).filter((layer) => layer.status !== null)
  const refusing = passedOn.length > 0 ? layers.findLastIndex((layer) => layer.status !== null) : 0
  const says = (part: (layer: RefusalLayer) => string | null, pattern: RegExp) =>
    layers.some((layer) => pattern.test(part(layer) ?? ''))
  return {
    service,
    operation,
    ownCodes: layers.slice(refusing).flatMap(({ code }) => code ?? []),
    status: passedOn.at(-1)?.status ?? status,
    isPassedOn: passedOn.length > 0,
    namesTime: retryAfter !== null,
    isLongWait: retryAfter !== null && retryAfter > PATIENCE,
    code: (pattern) => says(({ code }) => code, pattern),
    text: (pattern) => says(({ message }) => message, pattern),
  }
}
