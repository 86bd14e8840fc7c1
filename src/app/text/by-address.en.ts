/** The words of opening a booking page by its address, in English. */
export const enByAddress = {
  why: {
    empty: [
      'No booking pages were found for you.',
      'If you know the SMTP address of your booking page, enter it here.',
    ],
    refused: [
      'Your organization doesn’t let you list its booking pages. You can still open one if you know its SMTP address.',
    ],
  },
  address: 'SMTP address of the booking page, or a link to it',
  example: 'For example ContosoClinic@contoso.com. It’s part of most links to the booking page.',
  invalid: 'Enter a whole address, such as ContosoClinic@contoso.com.',
  open: 'Open',
}

/** The words of opening a booking page by its address, in any language. */
export type ByAddressText = typeof enByAddress
