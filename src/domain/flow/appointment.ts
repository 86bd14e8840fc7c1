import { SHARED_ID } from '../appointment/shared-id.ts'
import type { Draft } from './draft.ts'
import {
  coalesce,
  type Expression,
  either,
  empty,
  emptyList,
  itemField,
  join,
  list,
  not,
  object,
  replace,
  triggerField,
  trim,
} from './expression.ts'
import type { FieldToken } from './fields.ts'
import { type Reader, timeFor } from './moment.ts'
import type { FieldValues } from './wording.ts'

const textOf = (value: Expression): Expression => coalesce(value, '')

/** The people of an appointment, group or not: both get the shape of a group's customers. */
const people = either(
  empty(triggerField('Customers')),
  list(
    object({
      Name: triggerField('CustomerName'),
      Email: triggerField('CustomerEmail'),
      Phone: triggerField('CustomerPhone'),
      Notes: triggerField('CustomerNotes'),
    }),
  ),
  triggerField('Customers'),
)

/** What is the same for as long as the appointment lives, and no other appointment's. */
const appointmentId = either(
  empty(replace(textOf(triggerField('SelfServiceAppointmentId')), SHARED_ID, '')),
  triggerField('Id'),
  triggerField('SelfServiceAppointmentId'),
)

/** One customer, as the actions inside a loop see them. */
export interface Customer {
  readonly email: Expression
  readonly name: Expression
  /** Only known when the booking is for one person. */
  readonly phone: Expression
  readonly fields: FieldValues
}

/** The appointment that started the flow; what it takes to read its lists is written when first asked for. */
export class Appointment {
  readonly #draft: Draft
  readonly #businessName: string | undefined
  #customerNames: Expression | undefined
  #staffNames: Expression | undefined

  constructor(draft: Draft, businessName: string | undefined) {
    this.#draft = draft
    this.#businessName = businessName
  }

  /** What the fields of a text mean, for whoever reads it. */
  fieldsFor(reader: Reader): FieldValues {
    return (field) => {
      switch (field) {
        case 'ServiceName':
          return textOf(triggerField('ServiceName'))
        case 'CustomerName':
          return this.customerNames()
        case 'StaffNames':
          return this.staffNames()
        case 'StartTime':
        case 'EndTime':
          return timeFor(field, reader)
        case 'AppointmentId':
          return appointmentId
        case 'BusinessName':
          return this.#businessName
      }
    }
  }

  /** Everybody's name, for texts that all share. */
  customerNames(): Expression {
    this.#customerNames ??= join(
      this.#draft.select('Customer names', people, textOf(itemField('Name'))),
      ', ',
    )
    return this.#customerNames
  }

  /** The names of all who host the appointment. */
  staffNames(): Expression {
    const hosts = coalesce(triggerField('StaffMembers'), emptyList)
    this.#staffNames ??= join(
      this.#draft.select('Staff names', hosts, textOf(itemField('DisplayName'))),
      ', ',
    )
    return this.#staffNames
  }

  /** Does something for each customer who can be written to, and nothing for a group that nobody joined. */
  forEachCustomer(write: (customer: Customer, inside: Draft) => void): void {
    const reachable = this.#draft.filter(
      'Customers with an email address',
      people,
      not(empty(trim(textOf(itemField('Email'))))),
    )
    this.#draft.forEach('For each customer', reachable, (field, inside) => {
      const name = textOf(field('Name'))
      const notes = textOf(field('Notes'))
      const own: Partial<Record<FieldToken, Expression>> = { CustomerName: name, CustomerNotes: notes }
      const email = trim(textOf(field('Email')))
      write({ email, name, phone: trim(textOf(field('Phone'))), fields: (asked) => own[asked] }, inside)
    })
  }
}
