import { useCallback, useRef } from 'react'
import type { ClientData } from '#domain/cloud-flow/definition.ts'
import type { AppointmentOutcome } from '#domain/dry-run/dry-run-many.ts'
import { definitionHash, type KeptDryRun, keptDryRun } from '#domain/dry-run/kept.ts'

const digest = (text: string) => crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))

/** Gathers how dry runs of a flow went, and tells what is worth keeping of them whenever there are more. */
export function useKeepsake(
  flow: ClientData,
  template: string | null,
  onKept: (kept: KeptDryRun) => void,
): (outcomes: readonly AppointmentOutcome[]) => void {
  const gathered = useRef<{ readonly of: ClientData; readonly outcomes: Map<string, AppointmentOutcome> }>(
    null,
  )
  return useCallback(
    (outcomes) => {
      if (gathered.current?.of !== flow) gathered.current = { of: flow, outcomes: new Map() }
      const all = gathered.current.outcomes
      for (const outcome of outcomes) all.set(outcome.id, outcome)
      void definitionHash(flow.properties.definition, digest).then((hash) => {
        const kept = keptDryRun([...all.values()], { at: new Date(), definitionHash: hash, template })
        if (kept && gathered.current?.of === flow) onKept(kept)
      })
    },
    [flow, template, onKept],
  )
}
