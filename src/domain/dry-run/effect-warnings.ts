import { LONGEST_DESCRIPTION, stripe } from '../connectors/stripe.ts'
import { LONGEST_TOPIC, zoom } from '../connectors/zoom.ts'
import { textAt } from '../json-object.ts'
import type { Effect, MailEffect, RequestEffect } from './effect.ts'
import { isAddress } from './recipients.ts'
import type { DryRunWarning } from './warning.ts'

/** What Exchange Online takes unless an administrator says otherwise. */
const MOST_RECIPIENTS = 500
const LONGEST_SUBJECT = 255
const LARGEST_MAIL = 35 * 1024 * 1024
/** What Teams takes of a message, markup included. */
const LARGEST_MESSAGE = 28 * 1024

/** What can be said of an effect as it is, whatever it was made of. */
export function effectWarnings(effect: Effect): DryRunWarning[] {
  switch (effect.kind) {
    case 'mail':
      return mailWarnings(effect)
    case 'message':
      return tooLarge('message', effect.html ?? JSON.stringify(effect.card ?? ''), LARGEST_MESSAGE)
    case 'request':
      return requestWarnings(effect)
    default:
      return []
  }
}

function mailWarnings({ to, cc, bcc, subject, html }: MailEffect): DryRunWarning[] {
  const lists = [
    ['to', to],
    ['cc', cc],
    ['bcc', bcc],
  ] as const
  const count = to.length + cc.length + bcc.length
  return [
    ...lists.flatMap(([list, recipients]): DryRunWarning[] => [
      ...(recipients.includes('') || (list === 'to' && recipients.length === 0)
        ? [{ code: 'recipient-empty' as const, list }]
        : []),
      ...recipients
        .filter((recipient) => recipient !== '' && !isAddress(recipient))
        .map((recipient) => ({ code: 'recipient-invalid' as const, list, recipient })),
    ]),
    ...(count > MOST_RECIPIENTS
      ? [{ code: 'too-many-recipients' as const, count, most: MOST_RECIPIENTS }]
      : []),
    ...(subject.trim() === '' ? [{ code: 'subject-empty' as const }] : []),
    ...tooLong('subject', subject, LONGEST_SUBJECT),
    ...tooLarge('mail', html, LARGEST_MAIL),
  ]
}

function requestWarnings({ connector, body }: RequestEffect): DryRunWarning[] {
  switch (connector) {
    case zoom.name:
      return tooLong('topic', textAt(body, 'topic') ?? '', LONGEST_TOPIC)
    case stripe.name:
      return tooLong('description', textAt(body, 'description') ?? '', LONGEST_DESCRIPTION)
    default:
      return []
  }
}

const tooLong = (part: 'subject' | 'topic' | 'description', text: string, most: number): DryRunWarning[] =>
  text.length > most ? [{ code: 'too-long', part, count: text.length, most }] : []

function tooLarge(part: 'mail' | 'message', text: string, most: number): DryRunWarning[] {
  // No text has more than three bytes for each of its units.
  const count = text.length * 3 > most ? bytesIn(text) : 0
  return count > most ? [{ code: 'too-large', part, count, most }] : []
}

/** How long a text is in UTF-8. */
function bytesIn(text: string): number {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}
