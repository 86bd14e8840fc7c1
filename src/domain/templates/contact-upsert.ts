import * as v from 'valibot'
import { addRow, listRows, updateRow } from '../connectors/dataverse.ts'
import {
  coalesce,
  type Expression,
  either,
  empty,
  first,
  outputField,
  property,
  take,
} from '../flow/expression.ts'
import { columnIs } from '../flow/odata.ts'
import { nameOrders, nameParts, tidyName } from '../flow/person-name.ts'
import { choice } from './answers.ts'
import { defineTemplate } from './template.ts'

/** What the name columns of a contact, and its telephone, hold at most. */
const LONGEST_COLUMN = 50

/** What the customer said, or else what to write in its place, if anything. */
const said = (text: Expression | undefined, otherwise?: Expression): Expression | undefined => {
  if (text === undefined || otherwise === undefined) return text && take(text, LONGEST_COLUMN)
  return either(empty(text), otherwise, take(text, LONGEST_COLUMN))
}

/** Keeps the customers of new appointments as Dynamics 365 contacts: found by mail address, updated or made. */
export const contactUpsert = defineTemplate({
  id: 'contact-upsert',
  trigger: 'CreateAppointment',
  connectors: ['shared_microsoftbookings', 'shared_commondataserviceforapps'],
  answers: v.object({ nameOrder: choice(nameOrders) }),
  defaults: (language) => ({ nameOrder: language === 'ja' ? 'family-first' : 'given-first' }),
  actions: ({ nameOrder }, appointment) => {
    appointment.forEachCustomer(({ email, name, phone }, inside) => {
      const { family, given } = nameParts(inside.compose('Customer name', tidyName(name)), nameOrder)
      const search = inside.call(
        'Find the contact',
        listRows({
          table: 'contacts',
          select: ['contactid', 'firstname', 'lastname', 'telephone1'],
          filter: columnIs('emailaddress1', email),
          top: 1,
        }),
      )
      const found = outputField(search, 'value')
      const known = (column: string) => property(first(found), column)
      inside.whenAny(
        'Is the contact known',
        found,
        (update) =>
          update.call(
            'Update the contact',
            updateRow('contacts', known('contactid'), {
              firstname: said(given, known('firstname')),
              lastname: said(family, coalesce(known('lastname'), email)),
              telephone1: said(phone, known('telephone1')),
            }),
          ),
        (create) =>
          create.call(
            'Create the contact',
            addRow('contacts', {
              firstname: said(given),
              lastname: said(family, take(email, LONGEST_COLUMN)),
              emailaddress1: email,
              telephone1: said(phone),
            }),
          ),
      )
    })
  },
})
