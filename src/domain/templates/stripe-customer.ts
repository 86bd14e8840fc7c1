import * as v from 'valibot'
import { createCustomer, LONGEST_DESCRIPTION } from '../connectors/stripe.ts'
import { customerFields } from '../flow/fields.ts'
import { plain } from '../flow/wording.ts'
import { line, reader, readerIn } from './answers.ts'
import { defineTemplate } from './template.ts'

/** Makes a Stripe customer of each customer of a new appointment. */
export const stripeCustomer = defineTemplate({
  id: 'stripe-customer',
  trigger: 'CreateAppointment',
  connectors: ['shared_microsoftbookings', 'shared_stripe'],
  answers: v.object({ ...reader, description: line(LONGEST_DESCRIPTION, customerFields) }),
  defaults: (language) => ({
    ...readerIn(language),
    description: '{CustomerName} / {ServiceName} {StartTime} ({AppointmentId})',
  }),
  actions: ({ description, ...answers }, appointment) => {
    const shared = appointment.fieldsFor(answers)
    appointment.forEachCustomer(({ email, fields }, inside) => {
      const text = plain(description, (field) => fields(field) ?? shared(field))
      inside.call(
        'Create a Stripe customer',
        createCustomer({
          email,
          description: inside.composeAtMost(LONGEST_DESCRIPTION, 'Stripe description', text),
        }),
      )
    })
  },
})
