import * as v from 'valibot'
import { appointmentFields, customerFields } from '../flow/fields.ts'
import { reader, readerIn } from './answers.ts'
import { mail, mailTo } from './mail.ts'
import { defineTemplate } from './template.ts'

const words = {
  ja: {
    subject: '【{ServiceName}】ご予約ありがとうございます',
    body: [
      '{CustomerName} 様',
      '',
      'このたびはご予約いただき、ありがとうございます。',
      '',
      'サービス: {ServiceName}',
      '日時: {StartTime}',
      '担当: {StaffNames}',
      '',
      'お会いできることを楽しみにしております。',
    ].join('\n'),
  },
  en: {
    subject: 'Welcome: {ServiceName}',
    body: [
      'Dear {CustomerName},',
      '',
      'Thank you for your booking.',
      '',
      'Service: {ServiceName}',
      'Time: {StartTime}',
      'With: {StaffNames}',
      '',
      'We look forward to seeing you.',
    ].join('\n'),
  },
}

/** Welcomes each customer of a new appointment by mail. */
export const welcomeMail = defineTemplate({
  id: 'welcome-mail',
  trigger: 'CreateAppointment',
  connectors: ['shared_microsoftbookings', 'shared_office365'],
  answers: v.object({ ...reader, ...mail(appointmentFields, customerFields) }),
  defaults: (language) => ({ ...readerIn(language), ...words[language] }),
  actions: (answers, appointment) => {
    const fields = appointment.fieldsFor(answers)
    appointment.forEachCustomer((customer, inside) => {
      inside.call('Mail the welcome', mailTo(customer, answers, fields))
    })
  },
})
