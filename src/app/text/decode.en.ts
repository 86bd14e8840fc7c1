import type { WhyNot } from '#domain/booking-page-url.ts'

const why: Record<Exclude<WhyNot, 'nothing'>, string> = {
  'not-a-link': 'This isn’t a link. Paste the whole address, beginning with https://.',
  'several-links': 'There’s more than one link in it. Paste the link of the booking page alone.',
  'broken-link': 'There’s a space or a line break in the link. Paste the link without it, in one line.',
  'other-site': 'This link doesn’t lead to Bookings.',
  'short-link':
    'A short link doesn’t hold the address. Open it, then paste the address that the browser shows.',
  personal:
    'This is somebody’s personal page, “Bookings with me”. It isn’t a booking page, and appointment flows can’t watch it.',
  'no-address':
    'There’s no SMTP address in this link. Open the booking page, then paste the address that the browser shows.',
}

/** The words of the page that explains errors and links of others. */
export const enDecode = {
  title: 'Explain an error or a link',
  lead: 'For anything that somebody sends you. Nothing you paste leaves your browser.',
  error: {
    title: 'What does this error mean?',
    label: 'Text of the error',
    hint: 'Copy it from Power Automate as it stands, in any language. The more of it, the better.',
    tooLong: 'This text is too long. Paste the error alone, without what stands around it.',
    unknown: {
      what: 'We can’t tell what this error means.',
      todo: 'Paste all of the error: the part in quotation marks or braces says most. If that’s all there is, send the details below to Microsoft support.',
    },
  },
  link: {
    title: 'What’s the SMTP address of this booking page?',
    label: 'Link to the booking page',
    hint: 'For example: https://outlook.office365.com/book/…',
    address: 'SMTP address',
    open: 'Open this booking page',
    cannotTell: 'Can’t tell.',
    why,
  },
}

/** The words of that page, in any language. */
export type DecodeWords = typeof enDecode
