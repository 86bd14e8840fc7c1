import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppointmentList } from '#contract/appointment.ts'
import type { FilledRates } from '#domain/appointment/filled-rates.ts'
import { dryRunMany } from '#domain/dry-run/dry-run-many.ts'
import type { DryRunSummary } from '#domain/dry-run/outcome.ts'
import { type NamedFlow, pausing } from './use-dry-run.ts'

/** How far the dry runs of many appointments have come. */
export type ManyState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly summary: DryRunSummary; readonly total: number }

/** The dry runs of many appointments. */
export interface ManyRuns {
  readonly state: ManyState
  readonly run: () => void
  readonly cancel: () => void
}

/** Tries a flow on all appointments listed, in the background, until it is cancelled or the flow or the list is another. */
export function useManyRuns(
  { name, flow }: NamedFlow,
  list: AppointmentList | null,
  rates: FilledRates | undefined,
  onDone: (summary: DryRunSummary) => void,
): ManyRuns {
  const [state, setState] = useState<ManyState>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another flow or list ends what ran for the one before.
  useEffect(() => {
    setState({ kind: 'idle' })
    return () => {
      running.current?.abort()
      running.current = null
    }
  }, [flow, list])

  const run = () => {
    const appointments = list?.appointments ?? []
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const isCurrent = () => running.current === controller
    const at = new Date()
    const total = appointments.length
    setState({ kind: 'running', done: 0, total })
    void dryRunMany(flow, appointments, {
      now: () => at,
      rates,
      flowName: name,
      signal: controller.signal,
      breathe: pausing(),
      onProgress: (progress) => isCurrent() && setState({ kind: 'running', ...progress }),
    }).then((summary) => {
      if (!isCurrent()) return
      setState({ kind: 'done', summary, total })
      onDone(summary)
    })
  }
  const cancel = useCallback(() => running.current?.abort(), [])
  return { state, run, cancel }
}
