import { queryOptions } from '@tanstack/react-query'
import type { Api } from '#app/api/api.ts'
import { AppointmentList } from '#contract/appointment.ts'
import { paths } from '#contract/endpoints.ts'

const DAY = 86_400_000

/** The times whose appointments can be looked at, in days from now. */
export const appointmentSpans = {
  month: [-30, 0],
  quarter: [-90, 0],
  year: [-365, 0],
  ahead: [0, 90],
} as const
export type AppointmentSpan = keyof typeof appointmentSpans

/** The appointments of a booking page in a time, the newest hundred at most, as Bookings would send them to flows. */
export const appointmentsQuery = (api: Api, address: string, span: AppointmentSpan) =>
  queryOptions({
    queryKey: ['appointments', address.toLowerCase(), span],
    queryFn: ({ signal }) => {
      const [from, to] = appointmentSpans[span].map((days) => new Date(Date.now() + days * DAY).toISOString())
      const path = paths.appointments(address, { from: from ?? '', to: to ?? '' })
      return api.call({ path, answer: AppointmentList, signal })
    },
  })
