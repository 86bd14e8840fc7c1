const ADDRESS = /^[^\s@;]+@[^\s@;]+$/

/** Recipients as a mail names them: separated by semicolons, of which one may stand at the end. */
export function recipientsOf(list: string): string[] {
  const trimmed = list.replace(/;\s*$/, '')
  return trimmed.trim() === '' ? [] : trimmed.split(';').map((recipient) => recipient.trim())
}

/** Whether a mail can be sent to a recipient. */
export const isAddress = (recipient: string): boolean => ADDRESS.test(recipient)
