import * as v from 'valibot'
import { PayloadPath } from './payload.ts'

/** Why a value is not what Bookings certainly sends. */
export const WarningReason = v.picklist([
  /** Graph does not say; the field is left empty. */
  'not-in-graph',
  /** Graph did not say it of the appointment; it is what the service or the question says today. */
  'from-settings',
  /** Graph did not say it; it follows from what else it said. */
  'guessed',
  /** Somebody on the appointment is no longer on the staff list, and left out. */
  'staff-unknown',
  /** A chosen answer is none of the question's options, and left out. */
  'option-unknown',
  /** Options are given by number, counted from zero; no published payload shows from where Bookings counts. */
  'option-numbers',
  /** The service keeps time free before the appointment; how Bookings counts that was never seen. */
  'buffer-before',
  /** Every appointment that staff made carries this same id. */
  'shared-id',
  /** The customer's time zone is not known; the business's stands in for it. */
  'zone-guessed',
  /** The business's time zone is not known; UTC stands in for it. */
  'business-zone-unknown',
  /** The time cannot be read. */
  'time-unreadable',
])
export type WarningReason = v.InferOutput<typeof WarningReason>

/** A doubt about one field of a payload. */
export const Warning = v.object({ field: PayloadPath, why: WarningReason })
export type Warning = v.InferOutput<typeof Warning>

/** Notes a doubt. */
export type Warn = (field: PayloadPath, why: WarningReason) => void

/** Collects doubts, each once however many customers give rise to it. */
export class Warnings {
  readonly #found = new Map<string, Warning>()

  readonly add: Warn = (field, why) => {
    this.#found.set(`${field} ${why}`, { field, why })
  }

  get list(): Warning[] {
    return [...this.#found.values()]
  }
}
