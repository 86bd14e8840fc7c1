import * as v from 'valibot'
import { createMeeting, LONGEST_TOPIC } from '../connectors/zoom.ts'
import { outputField } from '../flow/expression.ts'
import { appointmentFields, customerFields } from '../flow/fields.ts'
import { minutes, startInUtc } from '../flow/moment.ts'
import { type FieldValues, plain } from '../flow/wording.ts'
import { line, reader, readerIn, toggle } from './answers.ts'
import { mail, mailTo } from './mail.ts'
import { defineTemplate } from './template.ts'

const words = {
  ja: {
    topic: '{ServiceName}',
    subject: '【{ServiceName}】オンライン会議のご案内',
    body: [
      '{CustomerName} 様',
      '',
      'ご予約ありがとうございます。当日は次のリンクからご参加ください。',
      '',
      'サービス: {ServiceName}',
      '日時: {StartTime}',
      '担当: {StaffNames}',
      'Zoom: {JoinUrl}',
    ].join('\n'),
  },
  en: {
    topic: '{ServiceName}',
    subject: 'Your online meeting: {ServiceName}',
    body: [
      'Dear {CustomerName},',
      '',
      'Thank you for your booking. Please join by the link below.',
      '',
      'Service: {ServiceName}',
      'Time: {StartTime}',
      'With: {StaffNames}',
      'Zoom: {JoinUrl}',
    ].join('\n'),
  },
}

/** Gives every new appointment a Zoom meeting of its own and mails each customer the link. */
export const zoomMeeting = defineTemplate({
  id: 'zoom-meeting',
  trigger: 'CreateAppointment',
  connectors: ['shared_microsoftbookings', 'shared_zoommeetingsip', 'shared_office365'],
  answers: v.object({
    ...reader,
    topic: line(LONGEST_TOPIC, appointmentFields),
    joinBeforeHost: toggle,
    ...mail(
      customerFields.filter((field) => field !== 'CustomerNotes'),
      [...customerFields, 'JoinUrl'],
    ),
  }),
  defaults: (language) => ({ ...readerIn(language), ...words[language], joinBeforeHost: false }),
  actions: ({ topic, joinBeforeHost, ...answers }, appointment, draft) => {
    const fields = appointment.fieldsFor(answers)
    const meeting = draft.call(
      'Create a Zoom meeting',
      createMeeting({
        topic: draft.composeAtMost(LONGEST_TOPIC, 'Meeting topic', plain(topic, fields)),
        startTime: startInUtc,
        duration: minutes,
        joinBeforeHost,
      }),
    )
    // Not made empty where it is missing: the mail would be useless, so the run fails instead.
    const joinUrl = outputField(meeting, 'join_url')
    appointment.forEachCustomer((customer, inside) => {
      const values: FieldValues = (field) => (field === 'JoinUrl' ? joinUrl : fields(field))
      inside.call('Mail the Zoom link', mailTo(customer, answers, values))
    })
  },
})
