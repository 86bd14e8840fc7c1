import type { Account } from '#app/identity/identity.ts'
import { stored } from '#app/stored.ts'

/** The booking page somebody had open last, remembered for each person who uses the browser. */
export const lastOpened = {
  of: ({ id }: Account): string | null => stored.get(`last-opened.${id}`),
  remember({ id }: Account, address: string): void {
    stored.set(`last-opened.${id}`, address)
  },
  /** Lets the desk open with the list again, if that page was the last: it is no more. */
  forget(account: Account, address: string): void {
    if (lastOpened.of(account) === address) stored.remove(`last-opened.${account.id}`)
  },
}
