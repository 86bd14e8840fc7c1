import { type FilledRate, type FilledRates, filledField } from '../appointment/filled-rates.ts'
import { AppointmentShape, customerPath, type PayloadPath } from '../appointment/payload.ts'
import type { FieldToken } from './fields.ts'

/** Where what fills a field comes from in each shape of an appointment, for fields that Bookings may leave empty. */
const sources: Readonly<Partial<Record<FieldToken, Readonly<Record<AppointmentShape, PayloadPath>>>>> = {
  CustomerNotes: { 'one-to-one': 'CustomerNotes', group: customerPath('Notes') },
}

/** How often Bookings was seen to fill a field, in the shapes of appointments that were seen. */
export interface Filling {
  readonly measured: Readonly<Partial<Record<AppointmentShape, FilledRate>>>
  /** Whether it was filled wherever it was seen, and was seen at all. */
  readonly always: boolean
  /** Whether it was ever seen filled at this booking page, be it long ago. */
  readonly before: boolean
}

/** Whether Bookings may leave a field empty. */
export const mayBeEmpty = (field: FieldToken): boolean => sources[field] !== undefined

/** What is known of how often a field is filled; nothing of fields that Bookings never leaves empty. */
export function fillingOf(
  field: FieldToken,
  rates: FilledRates | null,
  everFilled: readonly string[] = [],
): Filling | null {
  const source = sources[field]
  if (!source) return null
  const seen = AppointmentShape.options.flatMap((shape) => {
    const rate = rates?.[shape].get(source[shape])
    return rate && rate.seen > 0 ? [[shape, rate] as const] : []
  })
  return {
    measured: Object.fromEntries(seen),
    always: seen.length > 0 && seen.every(([, rate]) => rate.filled === rate.seen),
    before: AppointmentShape.options.some((shape) => everFilled.includes(filledField(shape, source[shape]))),
  }
}
