import type { Slot, Slots } from '#domain/slots.ts'

/** The slots with the numbers people see them by; a mailbox's slots have no other names. */
export const numbered = ({ slots }: Slots): ReadonlyArray<Slot & { readonly number: number }> =>
  slots.map((slot, index) => ({ ...slot, number: index + 1 }))
