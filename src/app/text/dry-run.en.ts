import type { FilledRate } from '#domain/appointment/filled-rates.ts'
import type { MadeUpShape } from '#domain/appointment/made-up.ts'
import type { PayloadPath } from '#domain/appointment/payload.ts'
import type { WarningReason } from '#domain/appointment/warning.ts'
import type { PresetCode } from '#domain/dry-run/answer-presets.ts'
import type { EffectCounts } from '#domain/dry-run/counts.ts'
import type { RowEffect } from '#domain/dry-run/effect.ts'
import type { AnswerOrigin, DryRunStatus } from '#domain/dry-run/result.ts'
import type { DryRunWarningCode, DryRunWarningDetails } from '#domain/dry-run/warning.ts'
import type { ActionStatus } from '#workflow-language/run.ts'
import { enPicture } from './picture.en.ts'
import { enRunErrors } from './run-error-words.en.ts'
import { blamedPart, whyNoValue } from './run-error-words.ts'

/** What each kind of warning says. */
export type WarningWords = {
  readonly [Code in DryRunWarningCode]: (details: DryRunWarningDetails[Code]) => string
}

const some = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`
const list = (items: readonly string[]) => new Intl.ListFormat('en').format(items)

const few = (rounds: readonly number[]) =>
  list([...rounds.slice(0, 5).map(String), ...(rounds.length > 5 ? ['more'] : [])])

function duration(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  const parts = [
    hours > 0 && `${hours} h`,
    minutes > 0 && `${minutes} min`,
    seconds % 60 > 0 && `${seconds % 60} s`,
  ]
  return parts.filter(Boolean).join(' ')
}

const fields: Readonly<Record<PayloadPath, string>> = {
  Id: 'ID',
  SelfServiceAppointmentId: 'self-service ID',
  ServiceId: 'service ID',
  ServiceName: 'service name',
  ServiceNotes: 'service notes',
  StartTime: 'start time',
  EndTime: 'end time',
  Duration: 'duration',
  StaffMembers: 'staff members',
  CustomerId: 'customer ID',
  CustomerName: 'customer name',
  CustomerEmail: 'customer email',
  CustomerPhone: 'customer phone',
  CustomerNotes: 'customer notes',
  CustomerTimeZone: 'customer time zone',
  CustomerLocation: 'customer location',
  CustomQuestionAnswers: 'answers to questions',
  Customers: 'customers',
  MaxAttendeesCount: 'most attendees',
  FilledAttendeesCount: 'attendees so far',
  IsSMSNotificationsEnabled: 'text messages on or off',
  JoinWebURL: 'link to the online meeting',
  AdditionalInfo: 'additional information',
  TrackingData: 'tracking data',
  CancelReason: 'reason for canceling',
  'Customers.Id': 'ID of a customer',
  'Customers.Name': 'name of a customer',
  'Customers.Email': 'email of a customer',
  'Customers.Notes': 'notes of a customer',
  'Customers.TimeZone': 'time zone of a customer',
  'Customers.Location': 'location of a customer',
  'Customers.Answers': 'answers of a customer',
}

const reasons: Readonly<Record<WarningReason, string>> = {
  'not-in-graph': 'Microsoft Graph doesn’t tell it, so it’s empty here.',
  'from-settings': 'It’s what the service or the question says today; that may have been different then.',
  guessed: 'It was worked out from the rest of the appointment.',
  'staff-unknown': 'Somebody who is no longer on the staff list was left out.',
  'option-unknown': 'An answer that’s no longer one of the options was left out.',
  'option-numbers': 'Bookings gives chosen options by number; we assume that it counts from zero.',
  'buffer-before': 'The service keeps time free before it; Bookings may count that in.',
  'shared-id': 'Every appointment made by staff has this same value.',
  'zone-guessed': 'The customer’s time zone isn’t known. The one of the booking page stands in for it.',
  'business-zone-unknown': 'The time zone of the booking page isn’t known. UTC stands in for it.',
  'time-unreadable': 'The time can’t be read.',
}

const lists = { to: 'To', cc: 'Cc', bcc: 'Bcc' } as const
const parts = {
  subject: 'subject',
  topic: 'topic',
  description: 'description',
  mail: 'email',
  message: 'message',
} as const

function rateOf({ seen, filled }: FilledRate): string {
  if (seen === 0) return ''
  if (seen === 1) return `The only appointment of this kind here ${filled === 0 ? 'doesn’t have' : 'has'} it.`
  return `Of ${seen} appointments of this kind here, ${filled === 0 ? 'none' : filled} had it filled in.`
}

const warnings: WarningWords = {
  'recipient-empty': ({ list: line }) => `Nobody is named in ${lists[line]}. The email can’t be sent.`,
  'recipient-invalid': ({ list: line, recipient }) => `“${recipient}” in ${lists[line]} is no email address.`,
  'too-many-recipients': ({ count, most }) => `${count} recipients: ${most} are allowed.`,
  'subject-empty': () => 'The subject is empty.',
  'too-long': ({ part, count, most }) => `The ${parts[part]} has ${count} characters: ${most} are kept.`,
  'too-large': ({ part, count, most }) =>
    `The ${parts[part]} has ${Math.ceil(count / 1000)} kB: ${Math.floor(most / 1000)} kB are allowed.`,
  'parameter-empty': ({ parameter }) => `“${parameter}” is empty, and the service needs it.`,
  'field-empty': ({ field, rate }) =>
    `Nothing stands here for: ${fields[field]} (${field}). ${rate ? rateOf(rate) : ''}`.trim(),
  'field-doubtful': ({ field, why }) => `Uncertain: ${fields[field]} (${field}). ${reasons[why]}`,
  'zone-doubtful': ({ field, why }) => `Times may be in another zone: ${fields[field]}. ${reasons[why]}`,
  'trigger-differs': () =>
    'The flow starts at another moment than the one shown here: the appointment is as it is now, and what Bookings would add about the change or the cancellation isn’t known.',
  'no-appointment-trigger': () => 'This flow doesn’t start with an appointment.',
  'expression-failed': ({ expression }) =>
    `An expression has no value${blamedPart(expression, ': ')}. ${whyNoValue(enRunErrors, expression)}`,
  'answer-unknown': ({ of }) =>
    `What “${of}” would answer can’t be known, and this goes by it. Choose the answer there to see the other ways.`,
  'text-not-escaped': ({ field, markup }) =>
    `What customers type as ${fields[field]} becomes part of the HTML as it is${markup ? ', and this customer typed some' : ''}. Escape it in the flow.`,
  'markup-as-text': ({ field }) =>
    `What the customer typed as ${fields[field]} looks like HTML. It’s shown as it was typed.`,
  definition: ({ finding }) => `${finding.message} ${finding.advice}`,
}

const counted = (counts: EffectCounts): string =>
  list(
    [
      { count: counts.mails, one: 'email' },
      { count: counts.meetings, one: 'Zoom meeting' },
      { count: counts.rows, one: 'row' },
      { count: counts.messages, one: 'Teams message' },
      { count: counts.requests, one: 'other request' },
    ]
      .filter(({ count }) => count > 0)
      .map(({ count, one }) => some(count, one)),
  )

const statuses: Readonly<Record<ActionStatus | DryRunStatus, string>> = {
  Succeeded: 'Succeeded',
  Failed: 'Failed',
  Skipped: 'Skipped',
  TimedOut: 'Timed out',
  Cancelled: 'Canceled',
  Stopped: 'Stopped',
  NotRunnable: 'Can’t be run',
}

const shapes: Readonly<Record<MadeUpShape, string>> = {
  'one-to-one': 'Booking for one person',
  group: 'Group booking, three people',
  'empty-group': 'Group booking, nobody yet',
  'two-staff': 'Booking with two members of staff',
  cancelled: 'Canceled booking',
}

const presets: Readonly<Record<PresetCode, string>> = {
  'row-found': 'A row is found',
  'nothing-found': 'Nothing is found',
  'bad-request': '400: not understood',
  unauthorized: '401: connection not authorized',
  forbidden: '403: not allowed',
  'not-found': '404: not found',
  throttled: '429: too many requests',
  'server-error': '500: the service fails',
  'no-answer': 'No answer: timed out',
}

const origins: Readonly<Record<AnswerOrigin, string>> = {
  none: '',
  plausible: 'A plausible answer, made up here',
  unknown: 'Nobody can know this answer; this is one it might be',
  chosen: 'The answer you chose',
}

const writes: Readonly<Record<RowEffect['write'], string>> = {
  create: 'New row',
  update: 'Row updated',
  upsert: 'Row updated, or made if there’s none',
  delete: 'Row deleted',
}

const kinds: Readonly<Record<DryRunWarningCode, string>> = {
  'recipient-empty': 'Nobody to send to',
  'recipient-invalid': 'Not an email address',
  'too-many-recipients': 'Too many recipients',
  'subject-empty': 'Empty subject',
  'too-long': 'Text too long',
  'too-large': 'Too large',
  'parameter-empty': 'A needed value is empty',
  'field-empty': 'A field isn’t filled',
  'field-doubtful': 'A field is uncertain',
  'zone-doubtful': 'Time zone guessed',
  'trigger-differs': 'Trigger differs',
  'no-appointment-trigger': 'No appointment trigger',
  'expression-failed': 'An expression has no value',
  'answer-unknown': 'Depends on an unknown answer',
  'text-not-escaped': 'Text not escaped',
  'markup-as-text': 'HTML typed by a customer',
  definition: 'Something is wrong with the definition',
}

/** What connectors call things is in English; what has no words here is shown as they call it. */
type Called = Readonly<Record<string, string>>

const importances: Called = { low: 'Low', normal: 'Normal', high: 'High' }
const locations: Called = {
  Channel: 'Channel',
  'Group chat': 'Group chat',
  'Chat with Flow bot': 'Chat with the Flow bot',
}
const posters: Called = { 'Flow bot': 'Flow bot', User: 'Owner of the connection' }

/** The words of the dry run in English. */
export const enDryRun = {
  title: 'Dry run',
  titleOf: (flow: string) => `Dry run: ${flow}`,
  promise: 'Nothing is sent and no slot is used. The flow runs here, in your browser, with made-up answers.',
  notFound: 'The flow isn’t there any more, or you can’t see it.',

  choose: {
    span: 'Time',
    spans: {
      month: 'Last 30 days',
      quarter: 'Last 90 days',
      year: 'Last 12 months',
      ahead: 'Next 90 days',
    },
    appointment: 'Appointment',
    recent: 'Appointments',
    madeUp: 'Made up',
    loading: 'Loading appointments…',
    none: 'There are no appointments in this time. Choose another time, or a made-up appointment.',
    unreadable: 'You can’t read the appointments of this booking page, so made-up ones are tried.',
    more: (count: number) => `Only the newest ${count} of this time are listed.`,
    unread: (count: number) => `${some(count, 'appointment')} couldn’t be read.`,
    noPeople: 'nobody booked',
    people: (names: readonly string[]) =>
      names.length > 2 ? `${names[0]} and ${names.length - 1} more` : list(names),
    label: (when: string, service: string, people: string) => `${when} · ${service} · ${people}`,
    shapes,
    standIn: (shape: string) => `Made up: ${shape}`,
    all: (count: number) => `Try all ${count}`,
  },

  result: {
    heading: 'What would have happened',
    nothing: 'Nothing would have been sent.',
    would: (counts: EffectCounts) => `Would have made: ${counted(counts)}.`,
    statuses,
    warnings: (count: number) => some(count, 'warning'),
    warning: 'Warning',
    unknown: 'Not known',
    trigger: 'What Bookings would have sent',
    stopped: 'All that follows would be a guess, so the dry run stopped here.',
  },

  step: {
    round: (loop: string) => `Round of: ${loop}`,
    roundOf: (number: number, count: number) => `Round ${number} of ${count}`,
    previous: 'Previous round',
    next: 'Next round',
    noRounds: 'The list is empty, so nothing in here runs.',
    details: 'Details',
    detailsOf: (action: string) => `Details: ${action}`,
    inputs: 'Inputs',
    outputs: 'Outputs',
    secured: 'Power Automate hides this in its history.',
    raw: 'Raw JSON',
    retried: (count: number) => `Tried again ${count === 1 ? 'once' : `${count} times`}.`,
    undone: {
      refused: 'Not done: the service refused it.',
      failed: 'The service failed. It may or may not have been done.',
      unanswered: 'No answer came. It may have been done all the same.',
    },
    waited: (after: number, took: number) =>
      `${after > 0 ? `After ${duration(after)}` : 'At once'}, ${took > 0 ? `for ${duration(took)}` : 'without waiting'}.`,
    failedRounds: (rounds: readonly number[]) => `Failed: round ${few(rounds)}.`,
    warnedRounds: (rounds: readonly number[]) => `Warnings: round ${few(rounds)}.`,
    nextTroubled: 'Next of these',
  },

  answer: {
    label: 'The service answers',
    labelOf: (action: string) => `The service answers: ${action}`,
    plausible: 'As it plausibly would',
    own: 'Something else…',
    origins,
    presets,
    status: 'Status',
    body: 'Body (JSON)',
    apply: 'Use this answer',
    invalid: 'This is no JSON.',
    invalidStatus: 'Enter a status from 100 to 599.',
    reset: 'All as they plausibly would',
    changed: (count: number) => `${some(count, 'answer')} chosen by you`,
  },

  mail: {
    from: 'From',
    owner: 'owner of the connection',
    to: 'To',
    cc: 'Cc',
    bcc: 'Bcc',
    replyTo: 'Reply to',
    subject: 'Subject',
    importance: 'Importance',
    importances,
    attachments: 'Attachments',
    body: 'The email as the customer reads it',
    picture: 'picture, not loaded',
    less: 'Pictures and other content from elsewhere aren’t loaded, and forms aren’t shown.',
    nobody: '(nobody)',
    noSubject: '(no subject)',
  },

  request: { body: 'Body', headers: 'Headers', empty: 'No body.', to: (service: string) => `To ${service}` },
  row: { writes, columns: 'Columns' },
  message: {
    to: 'To',
    locations,
    poster: 'As',
    posters,
    card: 'Adaptive Card',
    body: 'The message as it’s read',
  },
  read: { of: 'Looks up', query: 'With' },
  fields: {
    empty: '(empty)',
    yes: 'Yes',
    no: 'No',
    item: (n: number) => `${n}.`,
  },

  many: {
    heading: (count: number) => `All ${count} appointments`,
    progress: (done: number, total: number) => `${done} of ${total}`,
    running: 'Trying all appointments',
    cancel: 'Cancel',
    cancelled: (done: number) => `Canceled after ${done}.`,
    failed: (count: number, total: number) =>
      count === 0 ? `None of ${total} failed.` : `${count} of ${total} failed.`,
    failedAt: (actions: readonly string[]) => `Failed: ${list(actions)}`,
    warningsTitle: 'Warnings',
    warningOn: (count: number) => `on ${some(count, 'appointment')}`,
    outcomes: 'By appointment',
    show: (appointment: string) => `Show: ${appointment}`,
    done: (failed: number, total: number) =>
      `Tried ${some(total, 'appointment')}. ${failed === 0 ? 'None failed.' : `${failed} failed.`}`,
  },

  errors: enRunErrors,
  kinds,
  warnings,
  picture: enPicture,
}

/** The words of the dry run, in any language. */
export type DryRunText = typeof enDryRun
