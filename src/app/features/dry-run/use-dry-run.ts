import { useEffect, useState } from 'react'
import type { FilledRates } from '#domain/appointment/filled-rates.ts'
import type { SeenAppointment } from '#domain/appointment/trigger-payload.ts'
import type { ClientData } from '#domain/cloud-flow/definition.ts'
import type { ChosenAnswer } from '#domain/dry-run/answer.ts'
import { breathing } from '#domain/dry-run/breathing.ts'
import { dryRun } from '#domain/dry-run/dry-run.ts'
import { occasionOf } from '#domain/dry-run/performing.ts'
import type { DryRun } from '#domain/dry-run/result.ts'

/** Answers that somebody chose, by what they are the answer to. */
export type ChosenAnswers = ReadonlyMap<string, ChosenAnswer>

/** A flow by the name it goes by. */
export interface NamedFlow {
  readonly name: string
  readonly flow: ClientData
}

/** Lets the page draw and hear between the parts of a long run. */
export const pausing = () =>
  breathing(
    () => performance.now(),
    () => new Promise((resolve) => setTimeout(resolve)),
  )

interface Tried {
  readonly on: SeenAppointment
  readonly run: DryRun
}

/** The dry run of a flow on an appointment, made anew whenever one of them or an answer changes; null until there is one. */
export function useDryRun(
  { name, flow }: NamedFlow,
  appointment: SeenAppointment | null,
  answers: ChosenAnswers,
  rates: FilledRates | undefined,
): DryRun | null {
  const [tried, setTried] = useState<Tried | null>(null)
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  useEffect(() => {
    if (!appointment) return
    const leaving = new AbortController()
    const at = new Date()
    dryRun(flow, appointment, {
      now: () => at,
      rates,
      flowName: name,
      choose: ({ name: action, rounds }) => answers.get(occasionOf(action, rounds)),
      signal: leaving.signal,
      breathe: pausing(),
    }).then(
      (run) => {
        if (!leaving.signal.aborted) setTried({ on: appointment, run })
      },
      (error: unknown) => {
        if (!leaving.signal.aborted) setFailure({ error })
      },
    )
    return () => leaving.abort()
  }, [name, flow, appointment, answers, rates])
  if (failure) throw failure.error
  // What another appointment gave is no answer; what other answers gave stands until the new run is there.
  return tried?.on === appointment ? tried.run : null
}
