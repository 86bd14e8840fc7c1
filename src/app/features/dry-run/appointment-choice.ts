import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { problemOf } from '#app/api/problem-error.ts'
import { type AppointmentSpan, appointmentsQuery } from '#app/features/appointments/queries.ts'
import { useLanguage } from '#app/text/text-context.tsx'
import type { AppointmentList, BookedAppointment } from '#contract/appointment.ts'
import type { Problem } from '#contract/problem.ts'
import { type FilledRates, filledRates } from '#domain/appointment/filled-rates.ts'
import { type MadeUpShape, madeUpAppointment, madeUpShapes } from '#domain/appointment/made-up.ts'
import type { SeenAppointment } from '#domain/appointment/trigger-payload.ts'
import type { Business } from '#domain/business.ts'
import type { TriggerOperation } from '#domain/trigger.ts'

const MADE_UP = 'made-up '

/** The appointment that a flow is tried on, and the others it could be. */
export interface AppointmentChoice {
  readonly span: AppointmentSpan
  readonly setSpan: (span: AppointmentSpan) => void
  readonly loading: boolean
  readonly problem: Problem | null
  readonly list: AppointmentList | null
  readonly askAgain: () => void
  readonly shapes: readonly MadeUpShape[]
  /** What stands for the choice in a list; null until there is something to choose from. */
  readonly key: string | null
  readonly choose: (key: string) => void
  readonly appointment: SeenAppointment | null
  readonly booked: BookedAppointment | null
  readonly madeUp: MadeUpShape | null
  readonly rates: FilledRates | undefined
}

/** What stands for a made-up appointment in a list. */
export const madeUpKey = (shape: MadeUpShape): string => `${MADE_UP}${shape}`

const shapesFor = (operation: TriggerOperation | null): readonly MadeUpShape[] =>
  operation === 'CancelAppointment'
    ? madeUpShapes.toSorted((one, other) => Number(other === 'cancelled') - Number(one === 'cancelled'))
    : madeUpShapes.filter((shape) => shape !== 'cancelled')

/** Chooses an appointment of the booking page, the newest at first, or a made-up one. */
export function useAppointmentChoice(
  { address, timeZone }: Business,
  operation: TriggerOperation | null,
): AppointmentChoice {
  const { language } = useLanguage()
  const [span, setSpan] = useState<AppointmentSpan>('month')
  const [wanted, choose] = useState<string | null>(null)
  const { data, error, isPending, refetch } = useQuery(appointmentsQuery(useApi(), address, span))
  const shapes = useMemo(() => shapesFor(operation), [operation])
  const rates = useMemo(() => data && filledRates(data.appointments), [data])

  const listed = data?.appointments ?? []
  const shape = shapes.find((one) => madeUpKey(one) === wanted) ?? null
  const asked = listed.find(({ id }) => id === wanted) ?? null
  const booked = shape ? null : (asked ?? listed[0] ?? null)
  const [usual = 'one-to-one'] = shapes
  const fallback = isPending ? null : usual
  const madeUp = booked ? null : (shape ?? fallback)
  const appointment = useMemo(
    (): SeenAppointment | null =>
      booked ??
      (madeUp && {
        payload: madeUpAppointment(madeUp, language, timeZone ?? 'UTC'),
        warnings: [],
      }),
    [booked, madeUp, language, timeZone],
  )
  return {
    span,
    setSpan,
    loading: isPending,
    problem: error && problemOf(error),
    list: data ?? null,
    askAgain: () => void refetch(),
    shapes,
    key: booked?.id ?? (madeUp && madeUpKey(madeUp)),
    choose,
    appointment,
    booked,
    madeUp,
    rates,
  }
}
