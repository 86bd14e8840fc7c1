import * as v from 'valibot'

/** The SMTP address of a booking mailbox, its case kept: what every appointment trigger must carry. */
export const SmtpAddress = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(254),
  v.regex(/^[^\s@<>"'/?#\\]+@[^\s@<>"'/?#\\]+\.[^\s@<>"'/?#\\]+$/),
  v.brand('SmtpAddress'),
)
export type SmtpAddress = v.InferOutput<typeof SmtpAddress>

/** Whether two spellings name one mailbox; Exchange ignores case. */
export const sameMailbox = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase()
