/** The id that Graph shows, in place of one of its own, for what no customer booked. */
export const SHARED_ID = '00000000-0000-0000-0000-000000000000'
