import * as v from 'valibot'

/** The SMTP address of a booking mailbox, its case kept: what every appointment trigger must carry. */
export const SmtpAddress = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(254),
  // Exchange takes ASCII alone; a brace in the domain would make the trigger's text an expression, `@{…}`.
  v.regex(/^[\w!$%&*+=^`{|}~.-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z0-9-]+$/),
  v.brand('SmtpAddress'),
)
export type SmtpAddress = v.InferOutput<typeof SmtpAddress>

/** Whether two spellings name one mailbox; Exchange ignores case, and nothing is nobody's address. */
export const sameMailbox = (one: string, other: string): boolean =>
  one.trim() !== '' && one.trim().toLowerCase() === other.trim().toLowerCase()
