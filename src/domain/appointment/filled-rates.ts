import {
  AppointmentShape,
  CustomerField,
  customerPath,
  PayloadField,
  PayloadPath,
  shapeOf,
  type TriggerPayload,
} from './payload.ts'
import type { SeenAppointment } from './trigger-payload.ts'

/** In how many appointments a field could be seen, and in how many of them something stood in it. */
export interface FilledRate {
  readonly seen: number
  readonly filled: number
}

/** How often Bookings fills each field, in each shape of an appointment; fields of a group's customers count once a customer. */
export type FilledRates = Readonly<Record<AppointmentShape, ReadonlyMap<PayloadPath, FilledRate>>>

/** Measures how often Bookings fills each field; what Graph does not tell is not counted as empty. */
export function filledRates(appointments: readonly SeenAppointment[]): FilledRates {
  const ofShape = (shape: AppointmentShape) =>
    ratesOf(appointments.filter(({ payload }) => shapeOf(payload) === shape))
  return { 'one-to-one': ofShape('one-to-one'), group: ofShape('group') }
}

/** A field in a shape of an appointment, as it is remembered that Bookings fills it. */
export const filledField = (shape: AppointmentShape, path: PayloadPath): string => `${shape} ${path}`

/** The fields that were filled at least once. */
export const filledFields = (rates: FilledRates): string[] =>
  AppointmentShape.options.flatMap((shape) =>
    [...rates[shape]].flatMap(([path, { filled }]) => (filled > 0 ? [filledField(shape, path)] : [])),
  )

function ratesOf(appointments: readonly SeenAppointment[]): ReadonlyMap<PayloadPath, FilledRate> {
  const rates = new Map<PayloadPath, { seen: number; filled: number }>(
    PayloadPath.options.map((path) => [path, { seen: 0, filled: 0 }]),
  )
  for (const { payload, warnings } of appointments) {
    const untold = new Set(warnings.flatMap(({ field, why }) => (why === 'not-in-graph' ? [field] : [])))
    for (const [path, value] of valuesOf(payload)) {
      const rate = rates.get(path)
      if (!rate || untold.has(path)) continue
      rate.seen += 1
      if (isFilled(value)) rate.filled += 1
    }
  }
  return rates
}

function* valuesOf(payload: TriggerPayload): Generator<[PayloadPath, unknown]> {
  for (const field of PayloadField.options) yield [field, payload[field]]
  for (const customer of payload.Customers)
    for (const field of CustomerField.options) yield [customerPath(field), customer[field]]
}

function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value)) return value.length > 0
  if (typeof value === 'object' && value !== null) return Object.values(value).some(isFilled)
  return value !== undefined && value !== null
}
