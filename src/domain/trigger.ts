import * as v from 'valibot'

/** The three appointment triggers of the Bookings connector, by operationId. */
export const TriggerOperation = v.picklist(['CreateAppointment', 'UpdateAppointment', 'CancelAppointment'])
export type TriggerOperation = v.InferOutput<typeof TriggerOperation>
